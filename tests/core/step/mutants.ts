/** Machines with one bug planted in each: a property that lets one of them through proves nothing. */
import { type Acted, actedIn, type Step } from '#core/step/state.ts';
import { stepEffect } from '#core/step/effects.ts';
import type { StepEvent } from '#core/step/events.ts';
import { refused } from '#core/step/looks.ts';
import { transition, locked, resumed } from '#core/step/transition.ts';
import type { Proof } from '#core/domain/proof.ts';
import type { Machine } from './frame.ts';

export type Spoil = (step: Step, event: StepEvent, next: Step) => Step;

/** The real machine, with its next step spoiled. */
export const spoiled = (spoil: Spoil): Machine => ({
  resumed,
  transition: (step, event) => spoil(step, event, transition(step, event)),
});

const looking = (acted: Acted | null, now: number): Step =>
  acted === null ? transition(locked, { type: 'unlock', now }) : resumed(acted, now);

const twice = /^sent while it is so, or on its way/;
const falsely = /^settled, and it is not so/;
const unnoted = /^sent without a note/;
const endless = /^never ends/;
const unseen = /^refused, and it is to be seen/;

/** Ready, whatever was seen: what a bug makes of a step that has to be looked at. */
const readyAgain = (step: Step, event: StepEvent, proof: Proof): Step => ({
  at: 'ready',
  proof,
  departing:
    event.type === 'looked' && event.departing !== null
      ? event.departing
      : { is: 'seen', from: actedIn(step)?.from ?? {} },
  looked: event.now,
  notice: null,
  fromHalf: false,
});

/** Each with what it is caught at. */
export type Mutant = readonly [bug: string, caught: RegExp, Machine];

export const mutants: readonly Mutant[] = [
  [
    'a resume ignores the journal',
    twice,
    {
      transition,
      resumed: (_, now) => looking(null, now),
    },
  ],
  [
    'a resume believes that it happened',
    falsely,
    {
      transition,
      resumed: (acted, now) => ({
        at: 'settled',
        acted,
        proof: { settled: 'yes', sides: [] },
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
            refusal: { id: 'unknown', raw: '', params: {} },
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
      event.proof.settled === 'no' &&
      step.looks > 0
        ? readyAgain(step, event, event.proof)
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
            proof: { settled: 'yes', sides: [] },
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
            proof: { settled: 'yes', sides: [] },
            looked: event.now,
            owes: 'settled',
          }
        : next,
    ),
  ],
  [
    'the admin page’s no is taken for so without a look',
    unseen,
    spoiled((step, event, next) =>
      step.at === 'waiting' && event.type === 'refused-in-admin' && event.answer.tag === 'refused'
        ? refused(step.acted, event.answer.refusal, event.now)
        : next,
    ),
  ],
  [
    'the admin page’s no counts more than what CustomersDot shows',
    unseen,
    spoiled((step, event, next) =>
      step.at === 'looking' &&
      step.acted !== null &&
      step.said !== null &&
      event.type === 'looked' &&
      event.proof.settled === 'half'
        ? refused(step.acted, step.said, event.now)
        : next,
    ),
  ],
  [
    'an admin page that broke is taken for a no',
    twice,
    spoiled((step, event, next) =>
      step.at === 'waiting' && event.type === 'refused-in-admin' && event.answer.tag === 'no-answer'
        ? refused(step.acted, { id: 'unknown', raw: '', params: {} }, event.now)
        : next,
    ),
  ],
  [
    'half of it counts as all of it',
    falsely,
    spoiled((step, event, next) =>
      step.at === 'looking' && event.type === 'looked' && event.proof.settled === 'half'
        ? { at: 'settled', acted: step.acted, proof: event.proof, looked: event.now, owes: 'settled' }
        : next,
    ),
  ],
  [
    'what cannot be told is taken for no, when it becomes ready and right before the change',
    twice,
    spoiled((step, event, next) =>
      event.type === 'looked' &&
      (step.at === 'checking' || actedIn(step) === null) &&
      event.proof.settled === 'cannot-tell'
        ? transition(step, { ...event, proof: { ...event.proof, settled: 'no' } })
        : next,
    ),
  ],
  [
    'a silent witness is taken for a failure',
    twice,
    spoiled((step, event, next) =>
      step.at === 'looking' &&
      event.type === 'looked' &&
      event.proof.settled === 'no' &&
      event.auditCheck === 'none'
        ? transition(step, { ...event, auditCheck: 'failed' })
        : next,
    ),
  ],
  [
    'a change is sent before its note',
    unnoted,
    spoiled((_, event, next) =>
      next.at === 'noting' ? transition(next, { type: 'noted', now: event.now }) : next,
    ),
  ],
  [
    'a change is sent although its note was lost',
    unnoted,
    spoiled((step, event, next) =>
      step.at === 'noting' && event.type === 'not-noted'
        ? transition(step, { type: 'noted', now: event.now })
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
      event.type === 'ended' && stepEffect(step)?.do === 'note-ended' ? step : next,
    ),
  ],
];
