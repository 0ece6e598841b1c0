/** The case as it is drawn: at once where the agent types, else in small pieces, so that a click or a key never waits. */
import { type RefObject, startTransition, useEffect, useState } from 'react';
import type { CaseState } from '../core/case/state.ts';
import type { Command } from '../runtime/command.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** What is typed stands in the field with the key itself, or the caret would be lost. */
export const isTyped = ({ type }: Command): boolean =>
  type === 'give' || type === 'fill-in' || type === 'tick';

/** `typing`: what changes the case just now is what the agent types. */
export function useCase(runtime: Runtime, typing: RefObject<boolean>): CaseState {
  const [state, draw] = useState(runtime.state);
  useEffect(() => {
    const changed = (): void =>
      typing.current ? draw(runtime.state()) : startTransition(() => draw(runtime.state()));
    changed();
    return runtime.subscribe(changed);
  }, [runtime, typing]);
  return state;
}
