/** Seats against people. */
import { expect, test } from 'vitest';
import { finding, type Given, notRead, onItsWay, told } from '../build.ts';
import { line, minutesAgo, seats } from '../records.ts';
import { asks } from './asks.ts';

const bought = (...quantities: readonly number[]): Given => ({
  sub: { lines: quantities.map((each) => seats(each)) },
});
const people = (billable: number | null, seatsBought = 24): Given => ({
  group: { billable },
  ...bought(seatsBought),
});
const counting = { facts: { billable: { 9001: onItsWay } } };
const uncounted = { group: { billable: null } };

/** The members cannot be read, and a refusal told how many there are. */
const told24: Given = {
  ...bought(10),
  ...uncounted,
  facts: { billable: { 9001: notRead } },
  overage: { users: 24 },
};

asks('seats-match', [
  ['as many seats as members', {}, 'ok', 'ok'],
  ['as many, over two lines', bought(20, 4), 'ok', 'ok'],
  ['lines of other kinds do not count', { sub: { lines: [seats(24), line('duo', 10)] } }, 'ok', 'ok'],
  ['one seat to spare', bought(25), 'info', 'spare'],
  ['exactly half of the seats are used', people(12), 'info', 'spare'],
  ['less than half of the seats are used', people(11), 'stop', 'many', 'box'],
  ['exactly half of an odd number cannot be', people(12, 25), 'stop', 'many', 'box'],
  ['nobody is in the group', people(0), 'stop', 'many', 'box'],
  ['one seat is missing', bought(23), 'stop', 'short', 'reason'],
  ['seats are missing, in a programme', { sub: { lines: [seats(10)], program: 'oss' } }, 'info', 'program'],
  ['enough seats, in a programme', { sub: { program: 'oss' } }, 'ok', 'ok'],
  ['members are counted by listing', { ...uncounted, facts: { billable: { 9001: told(24) } } }, 'ok', 'ok'],
  ['members cannot be counted', { ...uncounted, facts: { billable: { 9001: notRead } } }, 'unread', 'unread'],
  ['the count is on its way', { ...uncounted, facts: { billable: { 9001: onItsWay } } }, 'left out'],
  ['the group could not be read', { facts: { namespace: { 9001: notRead } } }, 'left out'],
  ['a refusal told of people, and they cannot be counted', told24, 'stop', 'short', 'reason'],
  [
    'a refusal told of too few seats alone',
    { ...told24, overage: { users: null } },
    'stop',
    'refused',
    'reason',
  ],
  ['a refusal told, and the count is on its way', { ...told24, ...counting }, 'stop', 'short', 'reason'],
  ['a refusal told, and they are counted: what was read counts', { overage: { users: 99 } }, 'ok', 'ok'],
]);

test('what is missing is told as a number', () => {
  expect(finding('seats-match', bought(10))?.params).toMatchObject({ seats: 10, users: 24, over: 14 });
});

test('what a refusal told is told as it was, and what it did not tell is no zero', () => {
  expect(finding('seats-match', told24)?.params).toMatchObject({ seats: 10, users: 24, over: 14 });
  const { params } = finding('seats-match', { ...told24, overage: { users: null } }) ?? {};
  expect(params).toMatchObject({ seats: 10, users: '?', over: '?' });
});

const peak = (
  maxSeats: number | null | undefined,
  maxSeatsAt: string | null = null,
  sub: Given['sub'] = {},
): Given => ({
  sub,
  group: { maxSeats, maxSeatsAt },
  plan: { start: '2026-01-01', end: '2026-12-31' },
});

asks('seats-peak', [
  ['the group never had a subscription', peak(null), 'left out'],
  ['the highest is below the seats', peak(23), 'ok', 'ok'],
  ['the highest is the seats', peak(24), 'ok', 'ok'],
  ['the highest is above the seats', peak(25, minutesAgo(60)), 'stop', 'carried', 'box'],
  [
    'above, and no reconciliation',
    peak(25, minutesAgo(60), { reconciliation: false }),
    'stop',
    'carried-later',
    'box',
  ],
  [
    'above, and that is not told',
    peak(25, minutesAgo(60), { reconciliation: null }),
    'stop',
    'carried-unknown',
    'box',
  ],
  [
    'above, by a reseller',
    peak(25, minutesAgo(60), { sspChannel: 'Reseller' }),
    'stop',
    'carried-later',
    'box',
  ],
  [
    'above, by an invoice owner',
    peak(25, minutesAgo(60), { invoiceOwner: 'Shop' }),
    'stop',
    'carried-later',
    'box',
  ],
  ['above, in a programme', peak(25, minutesAgo(60), { program: 'oss' }), 'stop', 'carried-later', 'box'],
  ['the highest is hidden from the token', peak(undefined), 'left out'],
  ['above, but reached before this term', peak(25, '2026-04-01T00:00:00Z'), 'stop', 'reset', 'box'],
]);

test('the seats owed that will appear are told', () => {
  expect(finding('seats-peak', peak(40, minutesAgo(60)))?.params).toMatchObject({ peak: 40, owed: 16 });
});
