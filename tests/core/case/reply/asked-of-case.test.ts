/** What is asked of the customer names their numbers, days and names (cases/people.md, rows 6, 10 to 12 and 14). */
import { describe, expect, test } from 'vitest';
import { setBy } from '#core/case/reply/kinds.ts';
import type { Params } from '#core/domain/proof.ts';
import { type Given, notRead, provisioned, told } from '../../build.ts';
import { caseOf } from '../../opened.ts';
import { email, inDays, line, onLabs, seats } from '../../records.ts';
import { name, path, toldOf } from './of-case.ts';

describe('row 10, a reseller’s customer', () => {
  const few = { lines: [seats(10)], invoiceOwner: 'Nordwind Resale AG' };

  test('buys from the partner, by name, and is charged there with the renewal', () => {
    const { kind, says } = toldOf({ sub: few });
    expect(kind).toBe('too-few-seats');
    expect(says).toMatchObject({
      'too-few-seats.buy-partner': { partner: 'Nordwind Resale AG', short: 14 },
      'charged.partner': { partner: 'Nordwind Resale AG' },
    });
    for (const key of ['too-few-seats.buy', 'charged.quarterly', 'charged.renewal', 'charged.unknown'])
      expect(says).not.toHaveProperty([key]);
  });

  test('one without a name is left for the words to name', () => {
    const { says } = toldOf({ sub: { ...few, invoiceOwner: null, sspChannel: 'Reseller' } });
    expect(says).toMatchObject({ 'too-few-seats.buy-partner': { partner: '' } });
  });
});

test('row 11, a personal namespace: which top-level group, with those that the account owns', () => {
  const { kind, says } = toldOf({ group: { kind: 'user', path: 'mia-torres' } });
  expect(kind).toBe('personal-namespace');
  expect(says).toMatchObject({
    'personal-namespace.open': { path: 'mia-torres', subscription: name },
    'personal-namespace.new': { new: 'https://gitlab.com/groups/new' },
  });
  expect(Object.keys(says).some((key) => key.startsWith('become-owner.'))).toBe(false);
});

describe('row 12, a hand-over asks with which address was bought, and sets Pending', () => {
  test.each<[string, Given, string]>([
    ['nobody has the address', { facts: { 'customers-by-email': { [email]: told([]) } } }, 'hand-over.open'],
    ['there is no address at all', { emails: [] }, 'hand-over.open-unnamed'],
  ])('%s', (_, given, opening) => {
    const { kind, says } = toldOf(given);
    expect(kind).toBe('hand-over');
    expect(Object.keys(says)).toEqual(expect.arrayContaining([opening, 'hand-over.which']));
    expect(setBy('hand-over')).toEqual({ pending: true, issueType: false });
  });
});

describe('row 14, the greeting', () => {
  test.each([
    ['Mia Torres', 'Mia'],
    ['Torres, Mia', 'Mia'],
    [email, ''],
  ])('of %s names %j', (who, first) => {
    const { ticket } = caseOf();
    const over = { ticket: { ...ticket, requester: { ...ticket.requester, name: who } } };
    expect(toldOf(provisioned, over).first).toBe(first);
  });
});

describe('row 6, what is asked names what it is about', () => {
  const unlinked: Given = { customer: { uid: null, tokenValid: null } };
  const packs = { linked: onLabs, lines: [seats(24), line('compute_minutes', 2)] };

  test.each<[string, Given, string, Params]>([
    [
      'the day it ended',
      { sub: { end: '2026-01-01' } },
      'ended.open',
      { subscription: name, end: '2026-01-01' },
    ],
    ['a trial', { sub: { trial: true } }, 'trial.open', { subscription: name }],
    ['another status', { sub: { status: 'Draft' } }, 'cancelled.open-status', { status: 'Draft' }],
    ['Self-Managed', { sub: { delivery: 'Self-Managed' } }, 'self-managed.open', { subscription: name }],
    [
      'the group that loses its plan',
      { ...unlinked, sub: { linked: onLabs } },
      'moves.open',
      { from: 'acme-labs', path },
    ],
    ['where packs may stay', { ...unlinked, sub: packs }, 'packs-linked.open', { from: 'acme-labs' }],
    [
      'the day it starts',
      { ...unlinked, sub: { start: '2027-05-01' } },
      'starts-later.open',
      { start: '2027-05-01' },
    ],
    [
      'the highest seat count, and what is owed',
      { ...unlinked, group: { maxSeats: 60 }, plan: { start: inDays(-10) } },
      'peak.open',
      { peak: 60, seats: 24, owed: 36 },
    ],
    [
      'a subgroup’s root',
      { group: { path: 'acme-corp/dev', parent: 9001 } },
      'root-group.open',
      { root: 'acme-corp' },
    ],
    [
      'who is to be made Owner, and where',
      { facts: { member: { '9001/4711': told(40) } } },
      'become-owner.do',
      { username: 'mia-torres', members: 'https://gitlab.com/groups/acme-corp/-/group_members' },
    ],
  ])('%s', (_, given, key, params) => {
    expect(toldOf(given).says[key]).toMatchObject(params);
  });

  test('what could not be read is no number', () => {
    const given: Given = {
      sub: { lines: [seats(10)] },
      group: { billable: null },
      facts: { billable: { 9001: notRead } },
    };
    expect(Object.keys(toldOf(given).says)).not.toContain('too-few-seats.open');
  });
});
