/** Where the minutes used this month are asked for and shown: beside extra minutes, packs and a force, and nowhere else. */
import { describe, expect, test } from 'vitest';
import { laterQueries, usageOf, usageQuery } from '#core/case/minutes-used.ts';
import { minutesViewOf } from '#core/case/adding-minutes.ts';
import type { CaseState, CaseStep } from '#core/case/state.ts';
import { viewOf } from '#core/case/view.ts';
import { reduceCase } from '#core/case/reducer.ts';
import { keyOf } from '#core/domain/query.ts';
import type { Loadable } from '#core/domain/loadable.ts';
import { type Given, notRead, onItsWay, told } from '../build.ts';
import { assessment, caseOf, running, stepOf } from '../opened.ts';
import { line, now, seats } from '../records.ts';
import { change, force, locked, settledAs, states } from './steps.ts';

const month = new Date(now).toISOString().slice(0, 7);
const arg = `9001/${month}-01`;
const key = `minutes-used:${arg}`;
const asked = (state: CaseState): string | null => {
  const query = usageQuery(state, assessment(state));
  return query === null ? null : keyOf(query);
};
const begun = (steps: readonly CaseStep[], given: Given = {}): CaseState =>
  caseOf(given, { phase: running, steps });

describe('they are asked for', () => {
  test.each<[string, CaseState]>([
    ['the group has extra minutes', caseOf({ group: { extraMinutes: 1 } })],
    ['the subscription brings packs', caseOf({ sub: { lines: [seats(24), line('compute_minutes', 2)] } })],
    ['a force is planned', caseOf({ sub: { program: 'oss' } })],
    ['a force is under way', begun([force(states.ready)])],
    ['a force is settled', begun([force(settledAs())])],
  ])('%s', (_, state) => {
    expect(asked(state)).toBe(key);
    expect(laterQueries(state, assessment(state)).map(keyOf)).toContain(key);
  });

  test.each<[string, CaseState]>([
    ['an ordinary case', caseOf()],
    ['extra minutes that are none', caseOf({ group: { extraMinutes: 0 } })],
    ['extra minutes that are hidden', caseOf({ group: { extraMinutes: undefined } })],
    ['the portal’s way is settled', begun([change(settledAs())])],
    [
      'a force onto another group',
      begun([stepOf('force-associate', { subscription: 'A-S1', namespace: 9002 }, locked)]),
    ],
    ['a group within another has no usage of its own', caseOf({ group: { extraMinutes: 1, parent: 7 } })],
    ['nor is a person’s namespace asked', caseOf({ group: { extraMinutes: 1, kind: 'user' } })],
    [
      'the group could not be read',
      caseOf({ sub: { program: 'oss' }, facts: { namespace: { 9001: notRead } } }),
    ],
    [
      'the verdict is not there yet',
      caseOf({ group: { extraMinutes: 1 }, facts: { plan: { 9001: onItsWay } } }),
    ],
  ])('not: %s', (_, state) => {
    expect(asked(state)).toBeNull();
    expect(usageOf(state, assessment(state))).toBeNull();
    expect(viewOf(state, now).minutesUsed).toBeNull();
  });
});

describe('what is shown of them', () => {
  const withUsage = (fact: Loadable<number | null>): CaseState =>
    begun([force(settledAs())], { facts: { 'minutes-used': { [arg]: fact } } });

  test.each<[string, Loadable<number | null>]>([
    ['as they were read', told<number | null>(870)],
    ['that GitLab.com shows none', told<number | null>(null)],
    ['that they could not be read', notRead],
  ])('%s', (_, fact) => {
    const state = withUsage(fact);
    expect(viewOf(state, now).minutesUsed).toEqual(fact);
    expect(minutesViewOf(state, assessment(state))?.used).toEqual(fact);
  });

  test('another month’s do not count', () => {
    const old = { 'minutes-used': { '9001/2020-01-01': told<number | null>(5) } };
    expect(viewOf(begun([force(settledAs())], { facts: old }), now).minutesUsed).toEqual({ tag: 'idle' });
  });
});

test('they decide nothing: findings, route and plan are the same with and without them', () => {
  const given: Given = { group: { extraMinutes: 500 } };
  const without = caseOf(given);
  const { findings, route, plan, loading, stale } = assessment(without);
  const same = { findings, route, plan, loading, stale };
  for (const fact of [told<number | null>(99_999), told<number | null>(null), notRead])
    expect(assessment(caseOf({ ...given, facts: { 'minutes-used': { [arg]: fact } } }))).toMatchObject(same);
});

test('reading again reads them again, and waits for nothing', () => {
  const state = caseOf({
    group: { extraMinutes: 500 },
    facts: { 'minutes-used': { [arg]: told<number | null>(870) } },
  });
  const again = reduceCase(state, { type: 'refresh', now });
  expect(again.stale).toContain(key);
  const rest = { ...again, stale: new Set([key]) };
  expect(assessment(rest)).toMatchObject({ stale: false, loading: false });
});
