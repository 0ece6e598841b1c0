/** Machines with one bug planted in each: a property that lets one of them through proves nothing. */
import { type Acted, effectOf, type Step, type StepEvent } from '#core/step/state.ts';
import { advance, locked, resumed } from '#core/step/transition.ts';
import type { Verdict } from '#core/domain/proof.ts';
import type { Machine } from './frame.ts';

export type Spoil = (step: Step, event: StepEvent, next: Step) => Step;

/** The real machine, with its next step spoiled. */
export const spoiled = (spoil: Spoil): Machine => ({
  resumed,
  advance: (step, event) => spoil(step, event, advance(step, event)),
});

const looking = (acted: Acted | null, now: number): Step =>
  acted === null ? advance(locked, { type: 'unlock', now }) : resumed(acted, now);

const actedIn = (step: Step): Acted | null => ('acted' in step ? step.acted : null);

const twice = /^sent while it is so, or on its way/;
const falsely = /^settled, and it is not so/;
const unnoted = /^sent without a note/;
const endless = /^never ends/;

/** Ready, whatever was seen: what a bug makes of a step that has to be looked at. */
const readyAgain = (step: Step, event: StepEvent, verdict: Verdict): Step => ({
  at: 'ready',
  verdict,
  departing:
    event.type === 'looked' && event.departing !== null
      ? event.departing
      : { is: 'seen', from: actedIn(step)?.from ?? {} },
  looked: event.now,
  notice: null,
  word: false,
});

/** Each with what it is caught at. */
export type Mutant = readonly [bug: string, caught: RegExp, Machine];

export const mutants: readonly Mutant[] = [
  [
    'a resume ignores the journal',
    twice,
    {
      advance,
      resumed: (_, now) => looking(null, now),
    },
  ],
  [
    'a resume believes that it happened',
    falsely,
    {
      advance,
      resumed: (acted, now) => ({
        at: 'settled',
        acted,
        verdict: { settled: 'yes', sides: [] },
        looked: now,
        owes: 'settled',
      }),
    },
  ],
  [
    'a lost reply is taken for a refusal',
    twice,
    spoiled((step, event, next) =>
      step.at === 'acting' && event.type === 'answered' && event.answer.tag === 'no-answer'
        ? {
            at: 'refused',
            acted: step.acted,
            refusal: { id: 'x', raw: '', shown: {} },
            looked: event.now,
            owes: 'refused',
          }
        : next,
    ),
  ],
  [
    'a second look forgets that it acted',
    twice,
    spoiled((step, event, next) =>
      step.at === 'looking' &&
      step.acted !== null &&
      event.type === 'looked' &&
      event.verdict.settled === 'no' &&
      step.looks > 0
        ? readyAgain(step, event, event.verdict)
        : next,
    ),
  ],
  [
    'a change is offered again when patience ends',
    twice,
    spoiled((step, event, next) =>
      next.at === 'in-doubt' && actedIn(step) !== null
        ? readyAgain(step, event, { settled: 'no', sides: [] })
        : next,
    ),
  ],
  [
    'looking again in doubt forgets that it acted',
    twice,
    spoiled((step, event, next) =>
      step.at === 'in-doubt' && event.type === 'look-again' ? looking(null, event.now) : next,
    ),
  ],
  [
    'an accepted reply settles without a look',
    falsely,
    spoiled((step, event, next) =>
      step.at === 'acting' && event.type === 'answered' && event.answer.tag === 'accepted'
        ? {
            at: 'settled',
            acted: step.acted,
            verdict: { settled: 'yes', sides: [] },
            looked: event.now,
            owes: 'settled',
          }
        : next,
    ),
  ],
  [
    'done in admin settles without a look',
    falsely,
    spoiled((step, event, next) =>
      step.at === 'waiting' && event.type === 'done-in-admin'
        ? {
            at: 'settled',
            acted: step.acted,
            verdict: { settled: 'yes', sides: [] },
            looked: event.now,
            owes: 'settled',
          }
        : next,
    ),
  ],
  [
    'half of it counts as all of it',
    falsely,
    spoiled((step, event, next) =>
      step.at === 'looking' && event.type === 'looked' && event.verdict.settled === 'half'
        ? { at: 'settled', acted: step.acted, verdict: event.verdict, looked: event.now, owes: 'settled' }
        : next,
    ),
  ],
  [
    'what cannot be told is taken for no, when it becomes ready and right before the change',
    twice,
    spoiled((step, event, next) =>
      event.type === 'looked' &&
      (step.at === 'checking' || actedIn(step) === null) &&
      event.verdict.settled === 'cannot-tell'
        ? advance(step, { ...event, verdict: { ...event.verdict, settled: 'no' } })
        : next,
    ),
  ],
  [
    'a silent witness is taken for a failure',
    twice,
    spoiled((step, event, next) =>
      step.at === 'looking' &&
      event.type === 'looked' &&
      event.verdict.settled === 'no' &&
      event.witness === 'none'
        ? advance(step, { ...event, witness: 'failed' })
        : next,
    ),
  ],
  [
    'a change is sent before its note',
    unnoted,
    spoiled((_, event, next) =>
      next.at === 'noting' ? advance(next, { type: 'noted', now: event.now }) : next,
    ),
  ],
  [
    'a change is sent although its note was lost',
    unnoted,
    spoiled((step, event, next) =>
      step.at === 'noting' && event.type === 'not-noted'
        ? advance(step, { type: 'noted', now: event.now })
        : next,
    ),
  ],
  [
    'an answer to a step that waits goes unheard',
    endless,
    spoiled((step, event, next) =>
      step.at === 'waiting' && (event.type === 'told' || event.type === 'done-in-admin') ? step : next,
    ),
  ],
  [
    'patience never ends',
    endless,
    spoiled((step, event, next) =>
      next.at === 'in-doubt' && step.at === 'looking' ? { ...step, due: event.now + 1_000 } : next,
    ),
  ],
  [
    'an ending is noted for ever',
    endless,
    spoiled((step, event, next) =>
      event.type === 'ended' && effectOf(step)?.do === 'note-ended' ? step : next,
    ),
  ],
];
