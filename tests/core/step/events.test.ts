/** Any event in any state: it never throws, and what does not fit leaves the step as it is. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transition } from '#core/step/transition.ts';
import { type StepEffect, stepEffect } from '#core/step/effects.ts';
import type { Step } from '#core/step/state.ts';
import type { StepEvent } from '#core/step/events.ts';
import { anyEvent, anyStep } from './any.ts';

type At = Step['at'];

/** The events that a state listens to; every other one is late, doubled or not meant for it. */
const listens: Readonly<Record<At, readonly StepEvent['type'][]>> = {
  locked: ['unlock'],
  looking: ['looked', 'changed', 'ended', 'denial-not-noted'],
  ready: ['go', 'held', 'look-again'],
  noting: ['noted', 'not-noted'],
  checking: ['looked', 'changed'],
  acting: ['answered'],
  waiting: ['told', 'done-in-admin', 'refused-in-admin', 'did-not-happen'],
  settled: ['ended', 'take-back'],
  refused: ['look-again', 'ended'],
  'in-doubt': ['look-again', 'did-not-happen'],
};

/** Where each state may lead. */
const leads: Readonly<Record<At, readonly At[]>> = {
  locked: ['looking'],
  looking: ['looking', 'ready', 'noting', 'waiting', 'settled', 'refused', 'in-doubt'],
  ready: ['noting', 'looking', 'ready'],
  noting: ['checking', 'ready'],
  checking: ['checking', 'acting', 'looking', 'settled'],
  acting: ['looking', 'refused', 'waiting'],
  waiting: ['waiting', 'looking', 'refused', 'in-doubt'],
  settled: ['settled', 'looking'],
  refused: ['looking', 'refused'],
  'in-doubt': ['looking'],
};

const anywhere = (holds: (step: Step, event: StepEvent, next: Step) => void, numRuns = 3_000): void => {
  fc.assert(
    fc.property(anyStep, anyEvent, (step, event) => holds(step, event, transition(step, event))),
    { numRuns },
  );
};

describe('any event in any state', () => {
  test('leads to a state, and only to one that the life of a step knows', () => {
    anywhere((step, _, next) => {
      if (next !== step) expect(leads[step.at]).toContain(next.at);
    });
  });

  test('that does not fit leaves the step as it is', () => {
    anywhere((step, event, next) => {
      if (!listens[step.at].includes(event.type)) expect(next).toBe(step);
    });
  });

  test('doubled changes nothing but the looks that were counted', () => {
    anywhere((_, event, next) => {
      const again = transition(next, event);
      if (event.type !== 'looked' && event.type !== 'told') expect(again).toEqual(next);
      else expect([next.at, ...leads[next.at]]).toContain(again.at);
    });
  });

  test('asks for at most one effect, which fits the state', () => {
    const fitting: Readonly<Record<StepEffect['do'], readonly At[]>> = {
      look: ['looking'],
      'note-begun': ['noting'],
      check: ['checking'],
      act: ['acting'],
      'ask-request': ['waiting'],
      'note-ended': ['looking', 'settled', 'refused'],
    };
    anywhere((_, __, next) => {
      const effect = stepEffect(next);
      if (effect !== null) expect(fitting[effect.do]).toContain(next.at);
    });
  });
});

describe('the few doors', () => {
  test('only a look that says yes settles', () => {
    anywhere((step, event, next) => {
      if (next.at !== 'settled' || step.at === 'settled') return;
      expect(event).toMatchObject({ type: 'looked', proof: { settled: 'yes' } });
    });
  });

  test('only a note that was written leads to the look before a change', () => {
    anywhere((step, event, next) => {
      if (next.at !== 'checking' || step.at === 'checking') return;
      expect(step.at).toBe('noting');
      expect(event.type).toBe('noted');
    });
  });

  test('only a look that shows the confirmed state, and no other verdict, lets a change be sent', () => {
    anywhere((step, event, next) => {
      if (next.at !== 'acting' || step.at === 'acting') return;
      if (step.at !== 'checking') throw new Error(`It acts from ${step.at}.`);
      expect(event).toMatchObject({
        type: 'looked',
        proof: { settled: step.proof.settled },
        departing: { is: 'seen', from: step.from },
      });
      expect(next.acted.from).toEqual(step.from);
    });
  });

  test('what goes is what was shown when the agent said go', () => {
    anywhere((step, _, next) => {
      if (next.at !== 'noting' || step.at === 'noting') return;
      const shown = step.at === 'ready' ? step.departing : step.at === 'looking' ? step.going : null;
      expect(shown).toMatchObject({ from: next.from });
    });
  });

  test('only a go of the agent leads to a note', () => {
    anywhere((step, event, next) => {
      if (next.at !== 'noting' || step.at === 'noting') return;
      if (step.at === 'ready') expect(event.type).toBe('go');
      else expect(step).toMatchObject({ at: 'looking', acted: null, going: { attempt: next.attempt } });
    });
  });

  test('what the agent says of an admin page is no end: a look comes before a refusal', () => {
    anywhere((step, event, next) => {
      if (event.type !== 'refused-in-admin' || next === step) return;
      expect(step.at).toBe('waiting');
      expect(next.at).toBe(event.answer.tag === 'refused' ? 'looking' : 'in-doubt');
    });
  });

  test('a change that may be on its way is forgotten only by a look, a refusal or the agent’s word', () => {
    const actedIn = (step: Step) => ('acted' in step ? step.acted : null);
    anywhere((step, event, next) => {
      if (actedIn(step) === null || actedIn(next) !== null || step.at === 'settled') return;
      const word = event.type === 'did-not-happen' || event.type === 'take-back';
      // Right before the change nothing was sent yet: the attempt ends where another state is seen.
      const unsent = next.at === 'looking' && next.unsent !== null;
      const refusedBefore = step.at === 'refused' && event.type === 'look-again' && step.owes === null;
      expect(word || unsent || refusedBefore).toBe(true);
    });
  });

  test('what is owed to the journal is noted before anything else', () => {
    anywhere((step) => {
      if ('owes' in step && step.owes !== null) {
        expect(stepEffect(step)).toEqual({ do: 'note-ended', ending: step.owes });
      }
    });
  });
});
