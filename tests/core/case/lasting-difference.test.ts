/** What GitLab.com shows otherwise than the linked subscription wants, and when that has lasted (decisions.md, "Plan", 2). */
import { expect, test } from 'vitest';
import { differenceOf } from '#core/facts/provisioned.ts';
import { isLasting, laterLooks } from '#core/case/lasting-difference.ts';
import type { Loadable } from '#core/domain/loadable.ts';
import { type Given, notRead, provisioned } from '../build.ts';
import { assessment, caseOf } from '../opened.ts';
import { now } from '../records.ts';

const on = { code: 'premium', name: 'Premium', seats: 24 };
const seats: Given = { ...provisioned, plan: { ...on, seats: 10 } };
const hidden: Loadable<never> = {
  tag: 'unread',
  trouble: { kind: 'forbidden', service: 'gitlab', detail: '' },
  at: now,
};

test.each<[string, Given, 'plan' | 'quota' | null]>([
  ['all is shown', provisioned, null],
  ['other seats', seats, 'plan'],
  ['another plan', { ...provisioned, plan: { ...on, code: 'ultimate' } }, 'plan'],
  ['Free', { ...provisioned, plan: { ...on, code: 'free', seats: 0 } }, 'plan'],
  ['the quota of Free', { ...provisioned, group: { plan: 'premium', quota: 400 } }, 'quota'],
  ['the usual quota of the plan', { ...provisioned, group: { plan: 'premium', quota: null } }, null],
  ['the plan was not read', { ...provisioned, facts: { plan: { 9001: notRead } } }, null],
  [
    'the plan may never be read, and the quota is that of Free',
    { ...provisioned, group: { plan: 'premium', quota: 400 }, facts: { plan: { 9001: hidden } } },
    'quota',
  ],
  ['not linked', { plan: { ...on, seats: 10 } }, null],
  ['no seats were bought', { ...seats, sub: { ...seats.sub, lines: [] } }, null],
])('%s', (_, given, difference) => {
  expect(differenceOf(assessment(caseOf(given)).snapshot)).toBe(difference);
});

const differs = { of: 'A-S00012345 9001', since: now - 120_000 };

test.each<[string, typeof differs | null, boolean]>([
  ['seen first two minutes before it was read', differs, true],
  ['seen first a moment later', { ...differs, since: now - 119_999 }, false],
  ['seen of another subscription', { ...differs, of: 'A-S00000001 9001' }, false],
  ['never seen before', null, false],
])('%s', (_, seen, lasts) => {
  const state = caseOf(seats, { differs: seen });
  expect(isLasting(state, assessment(state).snapshot)).toBe(lasts);
  expect(assessment(state).resync?.about).toEqual(
    lasts ? expect.objectContaining({ resync: 'plan', intent: 'force' }) : undefined,
  );
});

test('both are read again when the two minutes are over, and not before', () => {
  const state = caseOf(seats, { differs: { ...differs, since: now } });
  expect(laterLooks(state, assessment(state).snapshot).map(({ due, query }) => [query.of, due])).toEqual([
    ['plan', now + 120_000],
    ['namespace', now + 120_000],
  ]);
});

test('what lasts is not asked for over and over', () => {
  const state = caseOf(seats, { differs });
  expect(laterLooks(state, assessment(state).snapshot)).toEqual([]);
});
