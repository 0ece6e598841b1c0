/** An agent in the browser who takes the next thing that the column offers, up to the case's end or to where only a person can choose. */
import type { Frame } from 'playwright-core';
import { giveGates } from '../../journeys/agent.ts';
import { inApp } from '../../journeys/app-frame.ts';
import type { Sandbox } from '../../journeys/driver/sandbox-page.ts';
import { pass } from '../../journeys/passing.ts';
import type { Reading } from '../../journeys/words-seen.ts';

/** Ms of the page's own time at a turn, and turns until nothing more is waited for: GitLab.com follows within two minutes. */
const turn = 1_000;
const patience = 180;
/** Turns in which nothing comes: nothing will. */
const quiet = 8;
/** No case takes so many presses. */
const mostPresses = 20;

interface Stand {
  readonly status: string;
  /** The step that is ready has gates that are not given. */
  readonly asks: boolean;
  /** What takes a press, in reading order. */
  readonly actions: readonly string[];
  /** A step is looked at, noted or carried out by itself, or a control has not stood long enough yet. */
  readonly busy: boolean;
}

/** Runs in the app's frame. */
function standing(): Stand {
  const seen = (selector: string): HTMLElement[] =>
    [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
  const takes = seen('[data-action]').filter((one) => !one.matches(':disabled'));
  const arming = seen('[data-arming]').length > 0;
  const held = seen('[data-action="go"]').some((one) => one.matches(':disabled'));
  // Whoever waits for the first of the two does not take the second meanwhile.
  const [proposed] = seen('[data-action="start"], [data-action="draft-reply"]');
  return {
    status: document.querySelector('[data-case]')?.getAttribute('data-case') ?? '',
    asks: held && !arming && seen('[data-gate]').length > 0,
    actions: takes.map((one) => one.dataset['action'] ?? ''),
    busy:
      arming ||
      proposed?.matches(':disabled') === true ||
      seen('[data-at="looking"], [data-at="noting"], [data-at="acting"]').length > 0,
  };
}

/** The next thing to press; null where there is none, or it is to be waited. */
function nextOf({ status, actions }: Stand, pressed: readonly string[]): string | null {
  if (status === 'closed') return null;
  const once = (action: string): boolean => actions.includes(action) && !pressed.includes(action);
  if (actions.includes('go')) return 'go';
  // What stands first is what the column proposes.
  const proposed = actions.find((one) => (one === 'start' || one === 'draft-reply') && once(one));
  if (proposed !== undefined) return proposed;
  if (once('look-again')) return 'look-again';
  return once('put-back') ? 'put-back' : null;
}

const stand = (frame: Frame): Promise<Stand> => frame.evaluate(standing);

/** A control that goes while it is pressed is looked for again at the next turn: the page's time stands still meanwhile. */
function isPressed(sandbox: Sandbox, action: string): Promise<boolean> {
  const control = sandbox.app.locator(`[data-action="${action}"]:not([disabled])`).first();
  return control.click({ timeout: 3_000 }).then(
    () => true,
    () => false,
  );
}

/** Works through the case that is open, and reads what stands whenever it waits for the agent. Answers where it ended. */
export async function keenWalk(sandbox: Sandbox, reading: Reading): Promise<string> {
  const pressed: string[] = [];
  for (let waited = 0; waited < patience && pressed.length < mostPresses; waited += 1) {
    await pass(sandbox, turn);
    const now = await stand(inApp(sandbox.page));
    if (now.busy || now.status === 'loading') continue;
    await reading.look(sandbox);
    const next = nextOf(now, pressed);
    if (next !== null) {
      if (!(await isPressed(sandbox, next))) continue;
      pressed.push(next);
      waited = 0;
    } else if (now.asks && pressed.at(-1) !== 'gates') {
      await giveGates(sandbox);
      pressed.push('gates');
    } else if (waited > quiet && now.status !== 'running') break;
  }
  return (await stand(inApp(sandbox.page))).status;
}
