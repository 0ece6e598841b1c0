/** Which of the customer's subscriptions is meant. */
import { describe, expect, test } from 'vitest';
import type { Loadable } from '#core/domain/loadable.ts';
import type { Subscription } from '#core/domain/records/customersdot.ts';
import { type Facts, type Given, notRead, snapshot, told } from '../../build.ts';
import { bare, carrying } from '../../journal/entry.ts';
import { byAgent, inDays, line, onAcme, premium, said } from '../../records.ts';

describe('subscription', () => {
  const listed = (...list: readonly Subscription[]): Facts => ({
    subscriptions: { 5501: told({ list, next: null }) },
  });
  const named = (name: string, over: Partial<Subscription> = {}) => premium({ name, ...over });
  const nameOf = (given: Given) => snapshot({ choices: {}, ...given }).subscription?.name;
  const pair = listed(named('A-S1', { start: inDays(-1) }), named('A-S2', { start: inDays(-9) }));

  test.each<[string, Given, string | undefined]>([
    ['the newest', { facts: pair }, 'A-S1'],
    [
      'the newest, in whatever order they come',
      { facts: listed(named('A-S2', { start: inDays(-9) }), named('A-S1')) },
      'A-S2',
    ],
    ['the one that the subject names', { facts: pair, subject: 'About A-S2' }, 'A-S2'],
    ['the one that a comment names', { facts: pair, comments: [said('It is A-S2', 5)] }, 'A-S2'],
    ['corrected later', { facts: pair, comments: [said('It is A-S1', 9), said('No, A-S2', 5)] }, 'A-S2'],
    ['named beside one that is not the customer’s', { facts: pair, subject: 'A-S7 or A-S2' }, undefined],
    [
      'an agent’s question names what is in the way, the requester the one that is meant',
      { facts: pair, comments: [said('It is A-S2', 9), said('Is A-S7 replaced by A-S2?', 5, byAgent)] },
      'A-S2',
    ],
    [
      'only an agent names any, one of them not the customer’s',
      { facts: pair, comments: [said('Is A-S7 replaced by A-S2?', 5, byAgent)] },
      undefined,
    ],
    ['named, and not the customer’s', { facts: pair, subject: 'A-S7' }, undefined],
    [
      'a note of the journal names nothing',
      { facts: pair, comments: [carrying(bare(), 5, { text: 'A-S2' })] },
      'A-S1',
    ],
    ['chosen', { facts: pair, subject: 'A-S1', choices: { subscription: 'A-S2' } }, 'A-S2'],
    ['remembered', { facts: pair, subject: 'A-S1', remembered: { subscription: 'A-S2' } }, 'A-S2'],
    [
      'a choice beats what is remembered',
      { facts: pair, choices: { subscription: 'A-S1' }, remembered: { subscription: 'A-S2' } },
      'A-S1',
    ],
    ['chosen, and not the customer’s', { facts: pair, choices: { subscription: 'A-S9' } }, undefined],
    ['none at all', { facts: listed() }, undefined],
    ['not read', { facts: { subscriptions: { 5501: notRead } } }, undefined],
  ])('%s', (_, given, name) => {
    expect(nameOf(given)).toBe(name);
  });

  test.each<[string, Partial<Subscription>]>([
    ['expired', { status: 'Expired' }],
    ['self-managed', { delivery: 'Self-Managed' }],
    ['a trial', { trial: true }],
    ['without seats', { lines: [line('compute_minutes', 2)] }],
    ['linked already', { linked: onAcme }],
  ])('%s is not proposed, and an older one is', (_, over) => {
    const older = named('A-S2', { start: inDays(-99) });
    expect(nameOf({ facts: listed(named('A-S1', over), older) })).toBe('A-S2');
    expect(nameOf({ facts: listed(named('A-S1', over)) })).toBeUndefined();
  });

  test.each<[string, Partial<Subscription>]>([
    ['is linked already', { linked: onAcme }],
    ['has ended', { status: 'Expired' }],
    ['was cancelled', { status: 'Cancelled' }],
    ['is over, though it says Active', { end: inDays(-1) }],
  ])('where the one that is named %s, the agent chooses if another could be provisioned', (_, over) => {
    const ends = named('A-S2', { start: inDays(-300), ...over });
    const ask = (...others: readonly Subscription[]) =>
      nameOf({ facts: listed(...others, ends), subject: 'A-S2' });
    expect(ask(named('A-S1'))).toBeUndefined();
    expect(ask()).toBe('A-S2');
    expect(ask(named('A-S1', { trial: true }))).toBe('A-S2');
    expect(ask(named('A-S1', { end: inDays(-1) }))).toBe('A-S2');
    expect(ask(named('A-S1', { linked: onAcme }))).toBe('A-S2');
  });

  describe('over several pages', () => {
    const second = 'https://customers.gitlab.com/p2';
    const pages = (page: Loadable<{ list: readonly Subscription[]; next: null }>): Facts => ({
      subscriptions: { 5501: told({ list: [named('A-S1')], next: second }) },
      'subscriptions-page': { [second]: page },
    });
    const rest = told({ list: [named('A-S2', { start: inDays(-99) })], next: null });

    test('the named one is found on a later page', () => {
      expect(nameOf({ facts: pages(rest), subject: 'A-S2' })).toBe('A-S2');
    });

    test('named, and a page could not be read: nothing else is proposed in its place', () => {
      expect(nameOf({ facts: pages(notRead), subject: 'A-S2' })).toBeUndefined();
      expect(snapshot({ facts: pages(notRead), choices: {}, subject: 'A-S2' }).moreSubscriptions).toBe(
        second,
      );
    });

    test('named and linked, and a page could not be read: what could be provisioned instead may stand there', () => {
      const linked = {
        subscriptions: { 5501: told({ list: [named('A-S1', { linked: onAcme })], next: second }) },
      };
      expect(nameOf({ facts: { ...pages(notRead), ...linked }, subject: 'A-S1' })).toBeUndefined();
    });

    test('nothing named: the newest stands on the first page', () => {
      expect(nameOf({ facts: pages(notRead) })).toBe('A-S1');
    });
  });
});
