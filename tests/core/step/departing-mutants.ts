/** Bugs planted where a change departs from: each lets one go from a state that nobody confirmed. */
import type { Departing, Departure } from '#core/procedures/departure.ts';
import { transition } from '#core/step/transition.ts';
import type { Step } from '#core/step/state.ts';
import { type Mutant, spoiled } from './mutants.ts';

const unchecked = /^sent without a look between/;
const elsewhere = /^sent from another state/;

/** The state that was confirmed, as long as a step is on its way to its change. */
function confirmedIn(step: Step): Departure | null {
  if (step.at === 'looking') return step.going?.from ?? null;
  return step.at === 'checking' ? step.from : null;
}

/** What was seen, with one part taken for what was confirmed. */
const without = (part: string, departing: Departing, confirmed: Departure): Departing =>
  departing.is === 'unread'
    ? departing
    : { ...departing, from: { ...departing.from, [part]: confirmed[part] ?? null } };

/** The print leaves out one part of the state. */
const blindTo = (part: string) =>
  spoiled((step, event, next) => {
    const confirmed = confirmedIn(step);
    if (event.type !== 'looked' || event.departing === null || confirmed === null) return next;
    return transition(step, { ...event, departing: without(part, event.departing, confirmed) });
  });

/** Each with what it is caught at. */
export const departingMutants: readonly Mutant[] = [
  [
    'the look between note and change is left out',
    unchecked,
    spoiled((step, _, next) =>
      step.at === 'noting' && next.at === 'checking'
        ? { at: 'acting', proof: next.proof, acted: next.acted }
        : next,
    ),
  ],
  ['two states are compared without the linked group', elsewhere, blindTo('linked')],
  ['two states are compared without the path', elsewhere, blindTo('path')],
  [
    'a state that cannot be read right before the change is taken for the same',
    elsewhere,
    spoiled((step, event, next) =>
      step.at === 'checking' && event.type === 'looked' && event.departing?.is === 'unread'
        ? transition(step, { ...event, departing: { is: 'seen', from: step.from } })
        : next,
    ),
  ],
  [
    'a change that could not be checked is sent when patience ends',
    elsewhere,
    spoiled((step, event, next) =>
      step.at === 'checking' &&
      next.at === 'looking' &&
      next.unsent?.id === 'unchecked' &&
      event.type === 'looked'
        ? { at: 'acting', proof: step.proof, acted: step.acted }
        : next,
    ),
  ],
  [
    'a go holds for whatever state is seen by then',
    elsewhere,
    spoiled((step, event, next) =>
      step.at === 'looking' &&
      step.going !== null &&
      event.type === 'looked' &&
      event.departing?.is === 'seen'
        ? transition({ ...step, going: { ...step.going, from: event.departing.from } }, event)
        : next,
    ),
  ],
  [
    'the look right before the change is taken for what was confirmed',
    elsewhere,
    spoiled((step, event, next) =>
      step.at === 'checking' && event.type === 'looked' && event.departing?.is === 'seen'
        ? transition({ ...step, from: event.departing.from }, event)
        : next,
    ),
  ],
];
