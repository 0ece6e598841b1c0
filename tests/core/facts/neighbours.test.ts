/** Other tickets: searched for by what is known, and told without anything following from it. */
import { describe, expect, test } from 'vitest';
import { neighbourSearches, neighboursOf } from '#core/facts/neighbours.ts';
import type { FoundTicket } from '#core/domain/records/zendesk.ts';
import { type Facts, type Given, notRead, onItsWay, snapshot, told } from '../build.ts';
import { inDays } from '../records.ts';

const taken = (given: Given = {}, organization: string | null = null) => {
  const one = snapshot(given);
  return { ...one, ticket: { ...one.ticket, requester: { ...one.ticket.requester, organization } } };
};
const searches = (given?: Given, organization?: string | null) =>
  neighbourSearches(taken(given, organization)).map(({ by, search }) => [by, search.arg]);

const byRequester = 'type:ticket status<solved requester:"mia@acme.example"';
const bySubscription = `type:ticket updated>${inDays(-14)} "A-S00012345"`;
const byGroup = `type:ticket updated>${inDays(-14)} "acme-corp"`;

describe('what is searched for', () => {
  test('the requester, the subscription and the group, 14 days back', () => {
    expect(searches()).toEqual([
      ['requester', byRequester],
      ['subscription', bySubscription],
      ['group', byGroup],
    ]);
  });

  test.each([
    ['Acme GmbH', 'Acme GmbH'],
    ['Acme" status:solved "x', 'Acme  status:solved  x'],
    ['Acme\\" OR\nme', 'Acme   OR me'],
  ])('their organization: %j', (organization, words) => {
    expect(searches({}, organization)).toContainEqual([
      'organization',
      `type:ticket status<solved organization:"${words}"`,
    ]);
  });

  test('not what is not known', () => {
    expect(searches({ emails: [] }).map(([by]) => by)).not.toContain('requester');
    const nowhere = { choices: {}, facts: { memberships: { 4711: told({ owned: [] }) } } };
    expect(searches(nowhere).map(([by]) => by)).not.toContain('group');
  });
});

const one = (id: string, at: string): FoundTicket => ({ id, subject: `Ticket ${id}`, status: 'open', at });
const page = (more: boolean, ...list: readonly FoundTicket[]) => told({ list, more });
const found = (facts: Facts['tickets']) =>
  neighboursOf(
    taken({
      facts: {
        tickets: {
          [byRequester]: page(false),
          [bySubscription]: page(false),
          [byGroup]: page(false),
          ...facts,
        },
      },
    }),
  );

describe('what is told', () => {
  test('each ticket once, the newest first, with all that it has in common; the ticket itself never', () => {
    const both = one('7', '2026-05-01T00:00:00Z');
    const { tickets } = found({
      [byRequester]: page(false, one('42', '2026-05-04T00:00:00Z'), both),
      [byGroup]: page(false, both, one('9', '2026-05-02T00:00:00Z')),
    });
    expect(tickets.map(({ id, inCommon }) => [id, inCommon])).toEqual([
      ['9', ['group']],
      ['7', ['requester', 'group']],
    ]);
  });

  test.each<[string, Facts['tickets'], object]>([
    ['nothing', {}, { tickets: [], pending: false, unread: null, more: false }],
    ['one is on its way', { [byGroup]: onItsWay }, { pending: true }],
    [
      'one could not be read, so nobody says that there is none',
      { [byGroup]: notRead },
      { unread: { trouble: { kind: 'down' }, again: [{ of: 'tickets', arg: byGroup }] } },
    ],
    ['more than are listed', { [byGroup]: page(true, one('9', '')) }, { more: true }],
  ])('%s', (_, facts, is) => {
    expect(found(facts)).toMatchObject(is);
  });
});
