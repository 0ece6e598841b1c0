/** How a step is named, and the values that its sentences are filled with; the sentences come after the verdict. */
import type { CaseStep } from '../../core/case/state.ts';
import type { Entry } from '../../core/journal.ts';
import type { About, ProcedureId, Wish } from '../../core/wish.ts';
import type { Say, Values } from '../../words/say.ts';

export type StepName = ProcedureId | 'put-back';

/** Putting a cleared subscription back is a force associate by its journal, and a step of its own to people. */
export const nameOf = ({ plan, role }: Pick<CaseStep, 'plan' | 'role'>): StepName =>
  role === 'put-back' ? 'put-back' : plan.procedure;

export function valuesOf({ wish, about }: { readonly wish: Wish; readonly about: About }): Values {
  return {
    subscription: about.subscription ?? '?',
    customer: about.customer ?? '?',
    seats: about.seats ?? '?',
    plan: about.plan ?? '?',
    from: about.from ?? '?',
    path: about.namespace?.path ?? `#${wish['namespace'] ?? '?'}`,
    username: about.user?.username || `#${wish['uid'] ?? '?'}`,
    ...wish,
  };
}

/** What a journal entry is about. */
export const entryWords = ({ procedure, wish, about }: Entry, say: Say): string =>
  say(`journal.what.${about.putBack === true ? 'put-back' : procedure}`, valuesOf({ wish, about }));
