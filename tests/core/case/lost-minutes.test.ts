/** Minutes that a change has lost: the closing waits until the agent has restored them, or has gone on without. */
import { describe, expect, test } from 'vitest';
import { closingView } from '#core/case/closing-view.ts';
import { isMinutesChoiceOpen, lostMinutes } from '#core/case/lost-minutes.ts';
import { planView } from '#core/case/plan-view.ts';
import { reduceCase } from '#core/case/reducer.ts';
import { replyFacts } from '#core/case/reply/read-facts.ts';
import type { CaseState, CaseStep } from '#core/case/state.ts';
import { caseStatus } from '#core/case/status.ts';
import type { Entry } from '#core/journal/entry.ts';
import { provisioned } from '../build.ts';
import { assessment, caseOf, forOthers, running } from '../opened.ts';
import { now } from '../records.ts';
import { change, minutes, settledAs, states } from './steps.ts';

/** All is settled; the group had so many before, and has so many now. */
function after(
  before: number | null,
  extraMinutes: number | null | undefined,
  steps: readonly CaseStep[] = [change(settledAs())],
): CaseState {
  const group = { ...provisioned.group, extraMinutes };
  const noted = before === null ? {} : { before: { 9001: { 'extra-minutes': before } } };
  return caseOf({ ...provisioned, group }, { phase: running, steps, ...noted });
}

const wish = { namespace: 9001, total: 3_000 };
const entryOf = (over: Partial<Entry> = {}): Entry => ({
  procedure: 'set-compute-minutes',
  wish,
  ticket: '42',
  agent: 'Ann Reyes',
  agentId: '901',
  at: now,
  event: 'waived',
  attempt: 'choice',
  about: {},
  reasons: {},
  from: null,
  before: null,
  after: null,
  word: null,
  request: null,
  refusal: null,
  n: null,
  ...over,
});

const goWithout = (state: CaseState, over: Partial<Entry> = {}): CaseState =>
  reduceCase(state, {
    type: 'go-without-minutes',
    step: 'set-compute-minutes',
    entry: entryOf(over),
    sentence: 'Gone on without.',
    now,
  });

const shown = (state: CaseState) =>
  closingView(state, assessment(state), caseStatus(state, assessment(state)));
const drafting = (state: CaseState) => reduceCase(state, { type: 'draft', now }).drafting.state;
const lost = after(3_000, 0);

describe('minutes are missing', () => {
  test.each<[string, CaseState, number | null]>([
    ['all of them', lost, 3_000],
    ['all of them, since none are set', after(3_000, null), 3_000],
    ['some of them', after(3_000, 1_000), 2_000],
    ['not where they are as before', after(3_000, 3_000), null],
    ['not where there are more', after(3_000, 5_000), null],
    ['not where the group had none', after(0, 0), null],
    ['not where nobody noted any', after(null, 0), null],
    ['not where they cannot be seen: no zero', after(3_000, undefined), null],
    ['not while a step is to go', after(3_000, 0, [change(states.ready)]), null],
    [
      'not while they are being set back',
      after(3_000, 0, [change(settledAs()), minutes(states['being carried out'])]),
      null,
    ],
  ])('%s', (_, state, missing) => {
    const is = lostMinutes(state, assessment(state));
    expect(is === null ? null : is.before - is.now).toBe(missing);
  });
});

describe('the choice', () => {
  test('holds the reply, and the case is in its closing all the same', () => {
    expect(caseStatus(lost, assessment(lost))).toBe('closing');
    expect(shown(lost)).toMatchObject({ may: false, mayWaive: true });
    expect(drafting(lost)).toBe('idle');
  });

  test('to go on without lets the reply be drafted, and puts a note on the ticket', () => {
    const state = goWithout(lost);
    expect(shown(state)).toMatchObject({ may: true, mayWaive: false, lost: { waived: true } });
    expect(drafting(state)).toBe('reading');
    expect(state.pendingNotes).toMatchObject([{ entry: { event: 'waived', wish }, due: now }]);
  });

  test('is one for these minutes alone', () => {
    const fewer = goWithout(after(2_000, 0));
    expect(isMinutesChoiceOpen(fewer, assessment(fewer))).toBe(true);
    expect(fewer.pendingNotes).toEqual([]);
  });

  test('is not made twice', () => {
    const once = goWithout(lost);
    expect(goWithout(once, { attempt: 'again' }).pendingNotes).toHaveLength(1);
  });

  test('is not for an agent who may change nothing', () => {
    const state = goWithout(forOthers(lost));
    expect(state.pendingNotes).toEqual([]);
    expect(shown(state)).toMatchObject({ may: false, mayWaive: false });
  });

  test('does not arise where nothing is missing', () => {
    const whole = after(3_000, 3_000);
    expect(goWithout(whole).pendingNotes).toEqual([]);
    expect(shown(whole)).toMatchObject({ may: true, mayWaive: false, lost: null });
  });
});

describe('the reply', () => {
  test.each<[string, CaseState, number | null]>([
    ['does not say that minutes were kept which are gone', goWithout(lost), null],
    ['says that they were where they are there', after(3_000, 3_000), 3_000],
  ])('%s', (_, state, kept) => {
    expect(replyFacts(state, assessment(state)).minutesKept).toBe(kept);
  });
});

describe('what comes next is one thing', () => {
  const offered = (state: CaseState) => ({ ...state, steps: [...state.steps, minutes(states.ready)] });
  const next = (state: CaseState): unknown => ({
    step: planView(state, assessment(state), 'closing').started.at(-1)?.next,
    reply: shown(state)?.may,
  });

  test.each<[string, CaseState, object]>([
    ['restoring, as long as nothing is chosen', offered(lost), { step: true, reply: false }],
    ['the reply, once the agent goes on without', goWithout(offered(lost)), { step: false, reply: true }],
    ['the reply, where minutes are only added', offered(after(3_000, 3_000)), { step: false, reply: true }],
  ])('%s', (_, state, is) => {
    expect(next(state)).toEqual(is);
  });
});
