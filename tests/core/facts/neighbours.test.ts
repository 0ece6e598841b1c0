/** Other tickets: searched for by what is known, and told without anything following from it. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbourSearches, neighboursOf } from '#core/facts/neighbours.ts';
import type { FoundTicket } from '#core/domain/records/zendesk.ts';
import type { Requester } from '#core/facts/ticket.ts';
import { type Facts, type Given, notRead, onItsWay, snapshot, told } from '../build.ts';

const taken = (given: Given = {}, person: Partial<Requester> = {}) => {
  const one = snapshot(given);
  return { ...one, ticket: { ...one.ticket, requester: { ...one.ticket.requester, ...person } } };
};
const searches = (given?: Given, person?: Partial<Requester>) =>
  neighbourSearches(taken(given, person)).map(({ by, search }) => [by, search.arg]);

const ofRequester = 'type:ticket status<solved requester:"8"';
const ofOrganization = 'type:ticket status<solved organization:"8801"';
const named = 'type:ticket updated>14days description:"A-S00012345" description:"acme-corp"';

const noGroup: Given = { choices: {}, facts: { memberships: { 4711: told({ owned: [] }) } } };
const nothing: Given = {
  choices: {},
  facts: { ...noGroup.facts, subscriptions: { 5501: told({ list: [], next: null }) } },
};
const nameless = (name: string): Given => ({ sub: { name }, choices: { namespace: '9001' } });

describe('what is searched for', () => {
  test.each<[string, Given, Partial<Requester>, readonly (readonly [string, string])[]]>([
    [
      'the requester and both names',
      {},
      {},
      [
        ['requester', ofRequester],
        ['either', named],
      ],
    ],
    [
      'the organization, which has the requester in it',
      {},
      { organization: '8801' },
      [
        ['organization', ofOrganization],
        ['either', named],
      ],
    ],
    ['no requester whose id nobody told', {}, { id: null }, [['either', named]]],
    ['no organization by a word', {}, { organization: 'none' }, [['either', named]]],
    [
      'the subscription alone where no group is known',
      noGroup,
      {},
      [
        ['requester', ofRequester],
        ['subscription', 'type:ticket updated>14days description:"A-S00012345"'],
      ],
    ],
    [
      'the group alone where the subscription’s name has no letter',
      nameless('"*"'),
      {},
      [
        ['requester', ofRequester],
        ['group', 'type:ticket updated>14days description:"acme-corp"'],
      ],
    ],
    ['nothing where nothing is known', nothing, { id: null }, []],
  ])('%s', (_, given, person, asked) => {
    expect(searches(given, person)).toEqual(asked);
  });

  test('no time stands in it, so that the same is not asked twice', () => {
    const later = { ...taken(), now: taken().now + 30 * 86_400_000 };
    expect(neighbourSearches(later)).toEqual(neighbourSearches(taken()));
  });
});

describe('what others write stays a value', () => {
  const valued = (name: string) => searches(nameless(name)).at(-1)?.[1];

  test.each([
    ['a quote', 'A-S1" status:closed "x', 'A-S1 status closed x'],
    ['a star', 'A*', 'A'],
    ['a backslash and a new line', 'A\\" OR\nme', 'A OR me'],
    ['quotes of other kinds', '“A” „B‟ «C»', 'A B C'],
    ['other scripts', 'Größe 株式会社', 'Größe 株式会社'],
  ])('%s', (_, name, value) => {
    expect(valued(name)).toBe(`type:ticket updated>14days description:"${value}" description:"acme-corp"`);
  });

  test('of any text: one value, or none where nothing is left of it', () => {
    const shape =
      /^type:ticket updated>14days (description:"[\p{L}\p{M}\p{N} _./-]+" )?description:"acme-corp"$/u;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        expect(valued(name)).toMatch(shape);
      }),
    );
  });
});

const at = '2027-01-14T10:00:00Z';
const one = (id: string, over: Partial<FoundTicket> = {}): FoundTicket => ({
  id,
  requester: '8',
  subject: `Ticket ${id}`,
  status: 'open',
  at,
  ...over,
});
const page = (more: boolean, ...list: readonly FoundTicket[]) => told({ list, more });
const found = (facts: Facts['tickets'], person: Partial<Requester> = {}) => {
  const none = { [ofRequester]: page(false), [ofOrganization]: page(false), [named]: page(false) };
  return neighboursOf(taken({ facts: { tickets: { ...none, ...facts } } }, person));
};

describe('what is told', () => {
  test('each ticket once, the one changed last at first, with all in common; the ticket itself never', () => {
    const { tickets } = found({
      [ofRequester]: page(false, one('42', { at: '2027-01-15T00:00:00Z' }), one('7')),
      [named]: page(false, one('7'), one('9', { at: '2027-01-14T11:00:00Z' })),
    });
    expect(tickets.map(({ id, inCommon }) => [id, inCommon])).toEqual([
      ['9', ['either']],
      ['7', ['requester', 'either']],
    ]);
  });

  test.each<[string, string | null, string | null, string]>([
    ['the requester', '8', '8', 'requester'],
    ['a colleague', '8', '9', 'organization'],
    ['nobody who was told', '8', null, 'organization'],
    ['somebody, where the requester has no id', null, null, 'organization'],
  ])('of an organization’s tickets, one of %s', (_, id, requester, inCommon) => {
    const facts = { [ofOrganization]: page(false, one('7', { requester })) };
    const { tickets } = found(facts, { id, organization: '8801' });
    expect(tickets.map((ticket) => ticket.inCommon)).toEqual([[inCommon]]);
  });

  test.each<[string, Facts['tickets'], object]>([
    ['nothing', {}, { tickets: [], pending: false, unread: null, more: false }],
    ['one is on its way', { [named]: onItsWay }, { pending: true, unread: null }],
    [
      'one could not be read, so nobody says that there is none',
      { [named]: notRead },
      { unread: { trouble: { kind: 'down' }, again: [{ of: 'tickets', arg: named }] } },
    ],
    ['more than are listed', { [named]: page(true, one('9')) }, { more: true }],
  ])('%s', (_, facts, is) => {
    expect(found(facts)).toMatchObject(is);
  });
});
