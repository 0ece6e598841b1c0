/** A change departs from the state that was confirmed, or it does not go: what is said, and what is owed, when it does not. */
import { describe, expect, test } from 'vitest';
import type { Departing, Departure } from '#core/procedures/departure.ts';
import type { Acted, Step } from '#core/step/state.ts';
import { stepEffect } from '#core/step/effects.ts';
import type { StepEvent } from '#core/step/events.ts';
import { transition, resumed } from '#core/step/transition.ts';
import { patience } from '#core/step/patience.ts';
import type { Settled, Proof } from '#core/domain/proof.ts';

const start = 1_000_000;
const from: Departure = { linked: 9002, path: 'acme-corp' };
const other: Departure = { linked: 9003, path: 'acme-corp' };
const seen = (one: Departure): Departing => ({ is: 'seen', from: one });
const unread: Departing = { is: 'unread', what: 'linked', trouble: null };
const limited: Departing = {
  is: 'unread',
  what: 'linked',
  trouble: { kind: 'wait', service: 'customersdot', detail: '', retryAt: start + 9_000 },
};
const notAsPlanned: Departing = { is: 'not-as-planned', from: other };

const proof = (settled: Settled): Proof => ({ settled, sides: [] });
const looks = (departing: Departing | null, settled: Settled = 'no', now = start): StepEvent => ({
  type: 'looked',
  proof: proof(settled),
  departing,
  auditCheck: null,
  now,
});
const after = (step: Step, ...events: readonly StepEvent[]): Step => events.reduce(transition, step);

const ready = (departing: Departing, deniedByAgent = false): Step => ({
  at: 'ready',
  proof: proof('no'),
  departing,
  looked: start,
  notice: null,
  deniedByAgent,
});
const go = (fresh: boolean): StepEvent => ({ type: 'go', attempt: 'a', fresh, now: start });
const noted: StepEvent = { type: 'noted', now: start };
const checking = after(ready(seen(from)), go(true), noted);

describe('a go', () => {
  test.each<[string, Departing, boolean, object]>([
    ['fresh: it is noted', seen(from), true, { at: 'noting', attempt: 'a', from }],
    ['not fresh: it is looked at first', seen(from), false, { at: 'looking', going: { attempt: 'a', from } }],
    ['the state was not seen: nothing goes', unread, true, { at: 'ready' }],
    ['the state is not as planned: nothing goes', notAsPlanned, true, { at: 'ready' }],
  ])('%s', (_, departing, fresh, is) => {
    expect(after(ready(departing), go(fresh))).toMatchObject(is);
  });

  test('after the agent’s word that it did not happen it is looked at first, however fresh', () => {
    expect(after(ready(seen(from), true), go(true))).toMatchObject({ at: 'looking', going: { from } });
  });

  test('that is held says why, and only where it is ready', () => {
    const held: StepEvent = { type: 'held', because: ['gates', 'blocked'], now: start };
    expect(after(ready(seen(from)), held)).toMatchObject({
      at: 'ready',
      notice: { is: 'held', because: ['gates', 'blocked'] },
    });
    expect(after(checking, held)).toBe(checking);
  });

  test.each<[string, Departing, object]>([
    ['the same: it is noted', seen(from), { at: 'noting', from }],
    ['another: asked anew', seen(other), { at: 'ready', notice: { is: 'moved', was: from, now: other } }],
    ['not as planned', notAsPlanned, { at: 'ready', notice: { is: 'moved', was: from, now: other } }],
    ['not seen: in doubt, and nothing goes', unread, { at: 'in-doubt', acted: null }],
    ['not seen so far: asked anew later', limited, { at: 'looking', going: null, due: start + 9_000 }],
  ])('once it was looked at again: %s', (_, departing, is) => {
    expect(after(ready(seen(from)), go(false), looks(departing))).toMatchObject(is);
  });
});

describe('between note and change', () => {
  const ended = (id: string) => ({
    at: 'looking',
    acted: null,
    unsent: { id },
    owes: 'refused',
    going: null,
  });

  test.each<[string, StepEvent, object]>([
    ['the same: it goes', looks(seen(from)), { at: 'acting', acted: { attempt: 'a', from } }],
    ['so by now: nothing is sent', looks(seen(from), 'yes'), { at: 'settled', owes: 'settled' }],
    ['another: its note is ended', looks(seen(other)), ended('moved')],
    ['not as planned', looks(notAsPlanned), ended('moved')],
    ['the same, and half of it is so', looks(seen(from), 'half'), ended('moved')],
    ['it may not go any more', { type: 'changed', now: start }, ended('moved')],
    ['not seen: once more', looks(unread), { at: 'checking', looks: 1 }],
    ['the wish cannot be told: once more', looks(seen(from), 'cannot-tell'), { at: 'checking', looks: 1 }],
    ['a look that proves only', looks(null), { at: 'checking', looks: 1 }],
  ])('%s', (_, event, is) => {
    expect(after(checking, event)).toMatchObject(is);
  });

  test('it says what was expected, and what is so once that is seen', () => {
    const moved = after(checking, looks(seen(other)));
    expect(moved).toMatchObject({ notice: { is: 'moved', was: from, now: other } });
    const third = { linked: null, path: 'acme-corp' };
    const again = after(moved, { type: 'ended', now: start }, looks(seen(third)));
    expect(again).toMatchObject({ at: 'ready', notice: { is: 'moved', was: from, now: third } });
  });

  test('what cannot be looked at is given up after a few looks, and nothing is sent', () => {
    let step = checking;
    let tries = 0;
    for (; step.at === 'checking'; tries += 1) {
      const effect = stepEffect(step);
      if (effect?.do !== 'check') throw new Error('It does not check.');
      step = transition(step, looks(unread, 'no', effect.due));
    }
    expect(tries).toBe(patience.check.length + 1);
    expect(step).toMatchObject({ ...ended('unchecked'), notice: { is: 'unchecked' } });
  });

  test('a note that failed leaves it ready from the same state', () => {
    const failed = after(ready(seen(from)), go(true), {
      type: 'not-noted',
      notice: { is: 'note-missing' },
      now: start,
    });
    expect(failed).toMatchObject({ at: 'ready', departing: seen(from), notice: { is: 'note-missing' } });
  });
});

test('a service that says that the state had moved has changed nothing', () => {
  const refusal = { id: 'moved', raw: 'moved', params: {} } as const;
  const answered: StepEvent = { type: 'answered', answer: { tag: 'refused', refusal }, now: start };
  const step = after(checking, looks(seen(from)), answered);
  expect(step).toMatchObject({
    at: 'looking',
    acted: null,
    unsent: { id: 'moved' },
    owes: 'refused',
    notice: { is: 'moved', was: from, now: null },
  });
});

describe('a state that was not seen is looked at again, one that was stays as it is', () => {
  test.each<[string, Departing, Step['at']]>([
    ['not read', unread, 'looking'],
    ['not as planned', notAsPlanned, 'looking'],
    ['seen', seen(from), 'ready'],
  ])('%s', (_, departing, at) => {
    expect(after(ready(departing), { type: 'look-again', now: start }).at).toBe(at);
  });
});

describe('a word is taken back', () => {
  const acted: Acted = {
    attempt: 'a',
    since: start,
    answered: true,
    attestedBy: 'agent',
    from,
    delegatedTo: 'agent',
  };
  const untold: Proof = { settled: 'yes', sides: [{ service: 'customersdot', is: 'untold', params: {} }] };
  const read: Proof = { settled: 'yes', sides: [{ service: 'gitlab', is: 'so', params: {} }] };
  const settledBy = (one: Partial<Acted>, by: Proof): Step =>
    after(resumed({ ...acted, ...one }, start), {
      type: 'looked',
      proof: by,
      departing: null,
      auditCheck: null,
      now: start,
    });
  const noted = (step: Step) => after(step, { type: 'ended', now: start });

  test.each<[string, Step, boolean]>([
    ['the agent’s, and noted', noted(settledBy({}, untold)), true],
    ['its end is still to be noted', settledBy({}, untold), false],
    ['an automation’s', noted(settledBy({ attestedBy: 'automation' }, untold)), false],
    ['nobody’s', noted(settledBy({ attestedBy: null }, untold)), false],
    ['a side of it was read', noted(settledBy({}, read)), false],
  ])('%s', (_, step, may) => {
    const back = after(step, { type: 'take-back', now: start });
    if (!may) expect(back).toBe(step);
    else
      expect(back).toMatchObject({ at: 'looking', acted: null, owes: 'did-not-happen', deniedByAgent: true });
  });
});
