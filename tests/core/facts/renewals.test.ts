/** Which subscription renews which, what linking the follower would change, and how each stands today. */
import { describe, expect, test } from 'vitest';

import { type RenewalLink, renewalsOf, type Standing, standingOf } from '#core/facts/renewals.ts';
import type { Subscription } from '#core/domain/records/customersdot.ts';
import { inDays, line, onAcme, premium, today } from '../records.ts';

const ends = (over: Partial<Subscription> = {}) =>
  premium({ name: 'A-S1', start: inDays(-360), end: inDays(5), linked: onAcme, ...over });
const follows = (over: Partial<Subscription> = {}) =>
  premium({ name: 'A-S2', start: inDays(5), end: inDays(370), ...over });

describe('a renewal', () => {
  test.each<[string, Subscription, Subscription, RenewalLink]>([
    ['starts on the day the other ends', ends(), follows(), 'early'],
    ['starts a week after it', ends(), follows({ start: inDays(12) }), 'early'],
    ['has started a week before it', ends(), follows({ start: inDays(-2) }), 'now'],
    ['starts today, so it has started', ends(), follows({ start: inDays(0) }), 'now'],
    ['the other ends today, which still counts', ends({ end: today }), follows({ start: today }), 'now'],
    ['the other is over', ends({ end: inDays(-1) }), follows({ start: inDays(-1) }), 'overdue'],
    [
      'the other has expired',
      ends({ status: 'Expired', end: inDays(-3) }),
      follows({ start: inDays(0) }),
      'overdue',
    ],
    ['it is linked', ends(), follows({ linked: onAcme }), 'linked'],
    ['it never ends', ends(), follows({ end: null }), 'early'],
  ])('%s', (_, first, second, link) => {
    expect(renewalsOf([second, first], today)).toEqual([
      { ends: first, endsOn: first.end, follows: second, startsOn: second.start, link },
    ]);
  });

  test.each<[string, Subscription, Subscription]>([
    ['eight days lie between', ends(), follows({ start: inDays(13) })],
    ['they run beside each other for longer', ends(), follows({ start: inDays(-3) })],
    ['another plan', ends(), follows({ lines: [line('seats', 5, 'ultimate')] })],
    ['no plan is told', ends({ lines: [line('storage', 1)] }), follows({ lines: [line('storage', 1)] })],
    ['a trial ends', ends({ trial: true }), follows()],
    ['a trial follows', ends(), follows({ trial: true })],
    ['what would follow was cancelled', ends(), follows({ status: 'Cancelled' })],
    ['it ends no later', ends(), follows({ end: inDays(5) })],
    ['the end is not told', ends({ end: null }), follows()],
    ['the start is not told', ends(), follows({ start: null })],
  ])('none: %s', (_, first, second) => {
    expect(renewalsOf([second, first], today)).toEqual([]);
  });

  test('none is named where two could follow', () => {
    expect(renewalsOf([follows(), follows({ name: 'A-S3' }), ends()], today)).toEqual([]);
  });
});

test.each<[Standing, Partial<Subscription>]>([
  ['active', {}],
  ['active', { end: today }],
  ['active', { start: null, end: null }],
  ['ended', { end: inDays(-1) }],
  ['ended', { status: 'Expired', end: inDays(-1) }],
  ['off', { status: 'Cancelled' }],
  ['future', { start: inDays(1) }],
  ['trial', { trial: true }],
  ['consumption', { lines: [line('compute_minutes', 2)] }],
])('%s: %o', (standing, over) => {
  expect(standingOf(premium(over), today)).toBe(standing);
});
