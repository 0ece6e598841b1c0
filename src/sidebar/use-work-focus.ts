/** Focus goes where the work goes next, when the control that was used has gone; never to the top. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Command } from '../runtime/command.ts';

/** Commands after which the control that sent them goes away. */
const work = new Set<Command['type']>([
  'take-facts',
  'start',
  'go',
  'look-again',
  'did-not-happen',
  'take-back',
  'done-in-admin',
  'refused-in-admin',
  'put-back',
  'go-without-minutes',
  'draft-reply',
]);

/**
 * Where the work goes next, the first that is there. A control that confirms is never gone to, but the head of what it
 * belongs to: a key pressed once too often shall not confirm what has not been read.
 */
const next = [
  '[data-open] [data-gate]',
  '[data-at="ready"] [data-head], [data-at="waiting"] [data-head]',
  '[data-at="in-doubt"] [data-action="look-again"]',
  '[data-at="refused"] [data-action="look-again"]',
  '[data-at="looking"] [data-head], [data-at="noting"] [data-head], [data-at="acting"] [data-head]',
  // Before a start the plan is what follows, and afterwards the reply.
  'ol [data-at="locked"] [data-head]',
  'h2[data-head]',
];

/** After drafting it is the reply, also where steps are planned that were not begun. */
const afterDraft = ['h2[data-head]', ...next];

const isFree = (focused: Element | null): boolean =>
  focused === null ||
  focused === document.body ||
  focused.hasAttribute('data-head') ||
  (focused instanceof HTMLButtonElement && focused.disabled);

/** Answers what has to be told of each command. */
export function useWorkFocus(root: RefObject<HTMLElement>): (command: Command) => void {
  const working = useRef(false);
  const byKey = useRef(false);
  const goals = useRef(next);
  useEffect(() => {
    // An agent who is typing into the ticket shall not be pulled into the sidebar.
    if (!working.current || !document.hasFocus() || !isFree(document.activeElement)) return;
    const there = goals.current.map((one) => root.current?.querySelector(one));
    const found = there.find((one) => one instanceof HTMLElement);
    if (found instanceof HTMLElement && found !== document.activeElement)
      found.focus({ preventScroll: !byKey.current });
  });
  return useCallback((command) => {
    if (!work.has(command.type)) return;
    working.current = true;
    goals.current = command.type === 'draft-reply' ? afterDraft : next;
    // Under a pointer nothing may scroll: its next click would meet another control. Only a key's focus is shown.
    byKey.current = document.activeElement?.matches(':focus-visible') === true;
  }, []);
}
