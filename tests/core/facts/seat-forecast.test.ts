/** What linking will do to the seats owed, by GitLab's own rules (provisioning.md 6.2). */
import { describe, expect, test } from 'vitest';
import { forecastOf } from '#core/facts/seat-forecast.ts';
import { type Given, notRead, onItsWay, snapshot, told } from '../build.ts';
import { inDays, line, onAcme, onLabs, seats } from '../records.ts';

const forecast = (given: Given) => forecastOf(snapshot(given));

/** A group with a past: its highest number of people, when that was, and the term that GitLab.com shows. */
const past = (maxSeats: number, at: number, start: number | null, end: number | null): Given => ({
  group: { maxSeats, maxSeatsAt: `${inDays(at)}T12:00:00Z` },
  plan: { start: start === null ? null : inDays(start), end: end === null ? null : inDays(end) },
});

describe('whether the peak is carried over', () => {
  // The new term: from ten days ago, for a year.
  test.each<[string, Given, 'carried' | 'reset', string, number]>([
    ['the group never had a subscription', {}, 'reset', 'no-subscription', 0],
    ['the terms overlap', past(40, -3, -200, 165), 'carried', 'terms-overlap', 16],
    ['the old term ended before the new one began', past(40, -3, -380, -15), 'reset', 'new-term', 0],
    ['it ended on the day when the new one began', past(40, -3, -375, -10), 'reset', 'new-term', 0],
    ['it ended a day later', past(40, -3, -374, -9), 'carried', 'terms-overlap', 16],
    ['it never ended', past(40, -3, -200, null), 'reset', 'new-term', 0],
    ['it began on the same day', past(40, -3, -10, null), 'carried', 'terms-overlap', 16],
    ['it ends on the same day', past(40, -3, -200, 355), 'carried', 'terms-overlap', 16],
    ['the peak is older than the new term', past(40, -11, -200, 165), 'reset', 'peak-is-older', 0],
    ['the peak was on the day when it began', past(40, -10, -200, 165), 'carried', 'terms-overlap', 16],
    [
      'the group is on a trial',
      { ...past(40, -3, -200, 165), group: { maxSeats: 40, trial: true } },
      'reset',
      'trial-ends',
      0,
    ],
    [
      'its plan is a trial',
      { group: { maxSeats: 40 }, plan: { trial: true, start: inDays(-20), end: inDays(10) } },
      'reset',
      'trial-ends',
      0,
    ],
    [
      'when the peak was is not told',
      { group: { maxSeats: 40 }, plan: { start: inDays(-200), end: inDays(165) } },
      'carried',
      'terms-overlap',
      16,
    ],
    ['a carried peak below the people of today', past(20, -3, -200, 165), 'carried', 'terms-overlap', 0],
  ])('%s', (_, given, peak, why, owed) => {
    expect(forecast(given)).toMatchObject({ peak, why, owed });
  });
});

describe('seats owed right after linking', () => {
  const bought = (many: number) => ({ lines: [seats(many)] });

  test.each<[string, Given, number | null]>([
    ['as many seats as people', {}, 0],
    ['more seats than people', { sub: bought(30) }, 0],
    ['fewer seats than people', { sub: bought(10) }, 14],
    ['fewer seats than a carried peak', { ...past(40, -3, -200, 165), sub: bought(10) }, 30],
    ['fewer seats than people, the peak below both', { ...past(5, -3, -200, 165), sub: bought(10) }, 14],
    ['a peak that is reset counts for nothing', { ...past(40, -3, -380, -15), sub: bought(10) }, 14],
    ['add-on seats count', { sub: { lines: [seats(20), seats(4)] } }, 0],
    ['people cannot be counted', { group: { billable: null }, facts: { billable: { 9001: notRead } } }, null],
    ['nothing is owed for a subscription without seats', { sub: { lines: [line('compute_minutes', 2)] } }, 0],
    ['nothing is owed for a trial', { sub: { ...bought(10), trial: true } }, 0],
  ])('%s', (_, given, owed) => {
    expect(forecast(given)?.owed).toBe(owed);
  });

  test('a peak that is carried over is owed, whoever is there today', () => {
    const given = { ...past(40, -3, -200, 165), group: { maxSeats: 40, billable: null } };
    const found = forecast({ ...given, facts: { billable: { 9001: notRead } } });
    expect(found).toMatchObject({ billable: null, highest: 40, owed: 16 });
  });
});

describe('once it is on the group', () => {
  test('nothing is forecast any more: the highest number counts as it stands', () => {
    const given = { ...past(40, -3, -380, -15), sub: { linked: onAcme } };
    expect(forecast(given)).toMatchObject({ linked: true, highest: 40, owed: 16 });
  });

  test('on another group it is still to be forecast', () => {
    expect(forecast({ ...past(40, -3, -380, -15), sub: { linked: onLabs } })).toMatchObject({
      linked: false,
      owed: 0,
    });
  });
});

describe('beside the number', () => {
  test.each<[string, Given, boolean | null]>([
    ['reconciliation is on', { sub: { reconciliation: true } }, true],
    ['it is off', { sub: { reconciliation: false } }, false],
    ['it is not told', { sub: { reconciliation: null } }, null],
    ['a reseller is never reconciled', { sub: { invoiceOwner: 'Nordwind' } }, false],
    ['a reseller by channel neither', { sub: { sspChannel: 'reseller' } }, false],
    ['nor is a programme', { sub: { program: 'edu' } }, false],
  ])('%s', (_, given, reconciled) => {
    expect(forecast(given)?.reconciled).toBe(reconciled);
  });

  test.each<[string | null, boolean | null]>([
    ['premium', true],
    ['ultimate', false],
    [null, null],
  ])('whether guests take a seat on %s', (plan, counts) => {
    const lines = plan === null ? [line('storage', 1)] : [seats(24, plan)];
    expect(forecast({ sub: { lines } })?.guestsCount).toBe(counts);
  });

  test('nothing is forecast without a subscription or a group', () => {
    expect(forecast({ facts: { subscriptions: { 5501: told({ list: [], next: null }) } } })).toBeNull();
    expect(forecast({ facts: { namespace: { 9001: onItsWay } } })).toBeNull();
  });
});

test('a highest number that is hidden owes nothing that could be told, and is not taken for none', () => {
  const hidden = forecastOf(snapshot({ group: { maxSeats: undefined, billable: null } }));
  expect(hidden).toMatchObject({ why: 'unread', owed: null });
  expect(hidden?.highest).toBeUndefined();
  expect(forecastOf(snapshot({ group: { maxSeats: null } }))).toMatchObject({ why: 'no-subscription' });
});
