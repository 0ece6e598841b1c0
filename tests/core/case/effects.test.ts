/** What is to be done next, read off the state: what is asked, what waits, and what a hidden ticket does all the same. */
import { describe, expect, test } from 'vitest';
import { effectsOf } from '#core/case/effects.ts';
import { confirmedFor } from '#core/case/gates.ts';
import { reading } from '#core/case/phase.ts';
import type { CaseState, CaseStep, Confirmation, PendingNote } from '#core/case/state.ts';
import type { Loadable } from '#core/domain/loadable.ts';
import { query } from '#core/domain/query.ts';
import { denied, looking } from '#core/step/looks.ts';
import type { Acted, Step } from '#core/step/state.ts';
import { type Given, onItsWay } from '../build.ts';
import { entry } from '../journal/entry.ts';
import { acted, caseOf, forOthers, fromNothing, running } from '../opened.ts';
import { now } from '../records.ts';
import { change, settledAs, states } from './steps.ts';

const effects = (state: CaseState) => effectsOf(state, now);
const begun = (step: Step, given: Given = {}, over: Partial<CaseState> = {}) =>
  caseOf(given, { phase: running, steps: [change(step)], ...over });
const read = (state: CaseState) =>
  effects(state).flatMap((one) => (one.is === 'read' ? [`${one.query.of} ${one.query.arg}`] : []));
const done = (state: CaseState) =>
  effects(state).flatMap((one) => (one.is === 'step' ? [one.effect.do] : []));
const hidden = { visible: false };
const stale = { stale: new Set(['plan:9001']) };

describe('a question is asked', () => {
  const planIs = (plan: Loadable<never>): CaseState => caseOf({ facts: { plan: { 9001: plan } } });
  const limited = (retryAt?: number): Loadable<never> => ({
    tag: 'unread',
    trouble: { kind: 'wait', service: 'gitlab', detail: '', ...(retryAt === undefined ? {} : { retryAt }) },
    at: now,
  });
  const later = now + 30_000;

  test.each<[string, CaseState, readonly number[]]>([
    ['that never was', planIs({ tag: 'idle' }), [0]],
    ['whose answer is doubtful', caseOf({}, stale), [0]],
    ['when the service said that it may be', planIs(limited(later)), [later]],
    ['not again while it is on its way', planIs(onItsWay), []],
    ['not again by itself after a limit without a time', planIs(limited()), []],
    ['not again once it is answered', caseOf(), []],
    ['not by a hidden ticket', caseOf({}, { ...stale, ...hidden }), []],
  ])('%s', (_, state, due) => {
    const asked = effects(state).filter((one) => one.is === 'read' && one.query.of === 'plan');
    expect(asked.map((one) => one.due)).toEqual(due);
  });

  test('what merely insures the verdict waits a moment, and until all else is there', () => {
    const insured = effects(caseOf()).filter((one) => one.is === 'read' && one.query.of === 'owner-domains');
    expect(insured.map((one) => one.due)).toEqual([now + 2_000]);
    expect(read(planIs(onItsWay))).not.toContain('owner-domains 9001');
  });
});

describe('guesses, while the case is being read', () => {
  const guessed = (given: Given, guesses = [query('orders', 7)]) =>
    read(caseOf({ ...given, guesses }, { phase: reading }));

  test('are asked beside what is needed', () => {
    expect(guessed({})).toContain('orders 7');
  });

  test('are asked no more once the case was gone through', () => {
    expect(read(caseOf({ guesses: [query('orders', 7)] }))).not.toContain('orders 7');
  });

  test('what a right one may answer waits for it', () => {
    const given: Given = { facts: { namespace: { 9001: onItsWay }, plan: { 9001: { tag: 'idle' } } } };
    expect(guessed(given, [query('namespace', 9001)])).toEqual([]);
    expect(guessed(given, [])).toContain('plan 9001');
  });
});

/** Carried out by somebody else. */
const waiting = (delegatedTo: Acted['delegatedTo']): Step => ({
  at: 'waiting',
  acted: { ...acted, delegatedTo },
  looks: 0,
  from: now,
  due: now,
  last: null,
});

describe('a step', () => {
  test.each<[string, Step, readonly string[]]>([
    ['is looked at', looking(null, now), ['look']],
    ['is noted before it goes', states['being noted'], ['note-begun']],
    ['is looked at once more', states['looked at right before the change'], ['check']],
    ['is carried out', states['being carried out'], ['act']],
    ['is waited for where the agent carries it out', waiting('agent'), []],
    ['is asked about where an issue does', waiting({ url: '', iid: 7 }), ['ask-request']],
    ['waits for the agent', states.ready, []],
    ['has its ending noted', settledAs({ owes: 'settled' }), ['note-ended']],
  ])('%s', (_, step, are) => {
    expect(done(begun(step))).toEqual(are);
  });

  const going: Step = { ...looking(null, now), going: { attempt: 'a', from: fromNothing } };
  const proven = settledAs({ owes: 'settled' });
  const refused: Step = { ...denied(acted, now), owes: null };

  test.each<[string, CaseState, readonly string[]]>([
    ['is not looked at by a hidden ticket', begun(looking(null, now), {}, hidden), []],
    ['is carried out by a hidden one: it was begun', begun(states['being carried out'], {}, hidden), ['act']],
    ['is not carried out for an agent who may not', forOthers(begun(states['being carried out'])), []],
    ['is looked at for that agent all the same', forOthers(begun(looking(null, now))), ['look']],
    ['goes on from a go', begun(going), ['look']],
    ['but not before what it rests on was read again', begun(going, {}, stale), []],
    ['nor while something is on its way', begun(going, { facts: { plan: { 9001: onItsWay } } }), []],
    ['has its proof noted with what the group has by then', begun(proven, {}, stale), []],
    ['a hidden one is not waited for', begun(proven, {}, { ...stale, ...hidden }), ['note-ended']],
    ['a word that was taken back is out of the journal first', begun(refused, { reads: 'agent' }, stale), []],
    ['where CustomersDot is read, that needs no waiting', begun(refused, {}, stale), ['look']],
  ])('%s', (_, state, are) => {
    expect(done(state)).toEqual(are);
  });

  test('each effect has a key of its own, so that it is done once', () => {
    const keys = (state: CaseState) => effects(state).flatMap((one) => (one.is === 'step' ? [one.key] : []));
    const first = keys(begun(looking(null, now)));
    expect(keys(begun(looking(null, now)))).toEqual(first);
    expect(keys(begun(looking(null, now + 1)))).not.toEqual(first);
    expect(keys(begun({ ...looking(acted, now) }))).not.toEqual(first);
  });
});

describe('an ending that could not be noted', () => {
  const waits = (over: Partial<PendingNote>, state = caseOf()) =>
    effects({
      ...state,
      pendingNotes: [
        { step: 's', entry: entry({ event: 'settled' }), sentence: '', tries: 1, due: now, ...over },
      ],
    }).filter((one) => one.is === 'note');

  test('is tried again when it is due', () => {
    expect(waits({ due: now + 5_000 }).map((one) => one.due)).toEqual([now + 5_000]);
  });

  test('is not, where it waits for somebody’s deed', () => {
    expect(waits({ due: null })).toEqual([]);
  });

  test('is not by an agent who may change nothing', () => {
    expect(waits({}, forOthers(caseOf()))).toEqual([]);
  });

  test('is another effect with each try', () => {
    expect(waits({ tries: 1 })[0]?.key).not.toBe(waits({ tries: 2 })[0]?.key);
  });
});

describe('the reply is drafted', () => {
  const asked = { drafting: { state: 'reading', problems: [] } } as const;

  test.each<[string, CaseState, boolean]>([
    ['once what it tells was read', caseOf({}, asked), true],
    ['not before that', caseOf({}, { ...asked, ...stale }), false],
    ['not while something is on its way', caseOf({ facts: { plan: { 9001: onItsWay } } }, asked), false],
    ['not in a hidden ticket', caseOf({}, { ...asked, ...hidden }), false],
    ['not unless it was asked for', caseOf(), false],
    ['not twice', caseOf({}, { drafting: { state: 'drafting', problems: [] } }), false],
  ])('%s', (_, state, is) => {
    expect(effects(state).some((one) => one.is === 'draft')).toBe(is);
  });
});

describe('a wake when something that was confirmed runs out', () => {
  const given = (ago: number): Confirmation => ({ ticked: true, of: 'x', by: '901', at: now - ago });
  const wakes = (steps: readonly CaseStep[], ...ago: readonly number[]) =>
    effects(
      caseOf(
        {},
        { phase: running, steps, confirmations: Object.fromEntries(ago.map((one) => [one, given(one)])) },
      ),
    ).flatMap((one) => (one.is === 'wake' ? [one.due - now] : []));
  const ready = [change(states.ready)];

  test.each<[string, readonly CaseStep[], readonly number[], readonly number[]]>([
    ['a moment after the first of them has', ready, [0, 60_000], [confirmedFor - 60_000 + 1]],
    ['none for what has run out already', ready, [confirmedFor + 1], []],
    ['none while nothing was confirmed', ready, [], []],
    ['none while no step waits for the agent', [change(states['in doubt'])], [0], []],
  ])('%s', (_, steps, ago, due) => {
    expect(wakes(steps, ...ago)).toEqual(due);
  });
});
