/** The admin page said no: its words are an answer, a look comes before they are taken for so, and what it shows counts more. */
import { describe, expect, test } from 'vitest';
import type { PageAnswer } from '#core/step/procedure.ts';
import type { Acted, Step } from '#core/step/state.ts';
import { stepEffect } from '#core/step/effects.ts';
import type { StepEvent } from '#core/step/events.ts';
import { looking } from '#core/step/looks.ts';
import { patience } from '#core/step/patience.ts';
import { transition } from '#core/step/transition.ts';
import type { Proof, Settled, Side } from '#core/domain/proof.ts';
import type { Refusal } from '#core/domain/refusal.ts';

const start = 1_000_000;
const from = { linked: null, path: 'acme-corp' };
const acted: Acted = {
  attempt: 'a',
  since: start,
  answered: false,
  attestedBy: null,
  from,
  delegatedTo: 'agent',
};
const waiting = (delegatedTo: Acted['delegatedTo'] = 'agent'): Step => ({
  at: 'waiting',
  acted: { ...acted, delegatedTo },
  looks: 0,
  from: start,
  due: start,
  last: null,
});
const overage: Refusal = { id: 'overage', raw: 'in the overage', params: {}, offers: 'force' };
const no = (refusal: Refusal = overage): PageAnswer => ({ tag: 'refused', refusal });
const broke: PageAnswer = {
  tag: 'no-answer',
  trouble: { kind: 'down', service: 'customersdot', detail: '502 Bad Gateway' },
};
const said = (answer: PageAnswer = no(), fromHalf = false): StepEvent => ({
  type: 'refused-in-admin',
  answer,
  fromHalf,
  now: start,
});
const looks = (settled: Settled, sides: readonly Side[] = [], over: Partial<Proof> = {}): StepEvent => ({
  type: 'looked',
  proof: { settled, sides, ...over },
  departing: null,
  auditCheck: null,
  now: start,
});
const after = (step: Step, ...events: readonly StepEvent[]): Step => events.reduce(transition, step);

const there: Side = { service: 'customersdot', is: 'so', params: {} };
const unseen: Side = {
  service: 'gitlab',
  is: 'unseen',
  params: {},
  trouble: { kind: 'down', service: 'gitlab', detail: '' },
};

describe('who may say so', () => {
  const request = { url: '', iid: null };
  test.each<[string, Step, boolean]>([
    ['the agent carries it out by hand', waiting(), true],
    ['nobody noted whose hands it is in', waiting(null), true],
    ['an automation carries it out', waiting(request), false],
    ['it is looked at', looking(acted, start), false],
    ['it is in doubt', { at: 'in-doubt', acted, last: null, looked: start }, false],
  ])('%s: %s', (_, step, may) => {
    const next = after(step, said());
    if (may) expect(next).toMatchObject({ at: 'looking', said: overage });
    else expect(next).toBe(step);
  });
});

describe('a look comes first', () => {
  const refused = { at: 'refused', refusal: overage, owes: 'refused' };

  test.each<[string, StepEvent, object]>([
    ['it is not so: refused', looks('no'), refused],
    ['it is so: settled', looks('yes'), { at: 'settled', owes: 'settled' }],
    ['CustomersDot shows it: it is waited for', looks('half'), { at: 'looking', said: null, looks: 1 }],
    [
      'CustomersDot shows it, and GitLab.com cannot be read',
      looks('cannot-tell', [there, unseen]),
      { at: 'looking', said: null, looks: 1 },
    ],
    ['it cannot be read: once more', looks('cannot-tell', [unseen]), { at: 'looking', said: overage }],
    [
      'it cannot be read for a while: not before then',
      looks('cannot-tell', [unseen], { retryAt: start + 60_000 }),
      { at: 'looking', due: start + 60_000 },
    ],
  ])('%s', (_, event, is) => {
    expect(after(waiting(), said(), event)).toMatchObject(is);
  });

  test('what cannot be read is given up after a few looks: then the page’s word stands', () => {
    let step = after(waiting(), said());
    let tries = 0;
    for (; step.at === 'looking'; tries += 1) step = after(step, looks('cannot-tell', [unseen]));
    expect(tries).toBe(patience.missing.length + 1);
    expect(step).toMatchObject(refused);
  });

  test('what shows by halves in the end is in doubt, and not refused', () => {
    let step = after(waiting(), said());
    for (let tries = 0; step.at === 'looking' && tries < 20; tries += 1) step = after(step, looks('half'));
    expect(step).toMatchObject({ at: 'in-doubt', acted: { attempt: 'a' } });
  });

  test('half of a re-sync was so before, and says nothing against the page', () => {
    expect(after(waiting(), said(no(), true), looks('half', [there]))).toMatchObject(refused);
  });

  test('nothing is noted before the look, and the refusal after it', () => {
    const looked = after(waiting(), said());
    expect(stepEffect(looked)).toEqual({ do: 'look', due: start });
    expect(stepEffect(after(looked, looks('no')))).toEqual({ do: 'note-ended', ending: 'refused' });
  });
});

test('a page that says “moved” has changed nothing: as by the API, all is confirmed anew', () => {
  const moved = no({ id: 'moved', raw: 'moved', params: {} });
  const byPage = after(waiting(), said(moved), looks('no'));
  const byApi = after(
    { at: 'acting', proof: { settled: 'no', sides: [] }, acted },
    {
      type: 'answered',
      answer: moved,
      now: start,
    },
  );
  expect(byPage).toEqual(byApi);
  expect(byPage).toMatchObject({ at: 'looking', unsent: { id: 'moved' }, owes: 'refused' });
});

test('a page that broke has refused nothing: nobody knows, and a look leads back to the form', () => {
  const doubtful = after(waiting(), said(broke));
  expect(doubtful).toEqual({ at: 'in-doubt', acted, last: null, looked: start });
  const again = after(doubtful, { type: 'look-again', now: start });
  expect(after(again, looks('no'))).toMatchObject({ at: 'waiting', acted: { attempt: 'a' } });
  expect(after(again, looks('yes'))).toMatchObject({ at: 'settled' });
});
