/** Each query of the fact store asks its endpoint, with its argument in the right place. */
import { describe, expect, it } from 'vitest';
import { readFact } from '../../src/clients/facts.ts';
import type { FactKind } from '../../src/core/domain/query.ts';
import { looks } from './every-read.ts';
import { answering, json, NOW, reply } from './fake.ts';

const portal = 'https://customers.gitlab.com/admin/api';
const older = '/api/v2/tickets/42/comments?page=2';
const page = `${portal}/customers/5501/subscriptions?cursor=YQ==`;

/** Kind, argument, and the endpoint that answers. */
const table: { readonly [K in FactKind]: readonly [string, string] } = {
  conversation: ['42', 'conversation'],
  'older-conversation': [older, 'conversationPage'],
  tickets: ['type:ticket "A-S1"', 'ticketsFound'],
  'field-options': ['360020421853', 'fieldOptions'],
  'customers-by-email': ['mia+x@acme.example', 'customersByEmail'],
  'customers-by-uid': ['4711', 'customersByUid'],
  'customers-by-search': ['Berg & Co', 'customersBySearch'],
  customer: ['5501', 'customer'],
  'login-history': ['5501', 'loginHistory'],
  subscriptions: ['5501', 'subscriptions'],
  'subscriptions-page': [page, 'subscriptionsPage'],
  subscription: ['A-S00012345', 'subscription'],
  'token-owner': ['5501', 'tokenOwner'],
  user: ['4711', 'user'],
  'users-by-email': ['mia@acme.example', 'usersByEmail'],
  'users-by-name': ['mia', 'usersByName'],
  'user-emails': ['4711', 'userEmails'],
  'current-user': ['self', 'currentUser'],
  memberships: ['4711', 'memberships'],
  namespace: ['acme/sub.group', 'namespace'],
  'deletion-mark': ['9001', 'deletionMark'],
  billable: ['9001', 'billable'],
  plan: ['9001', 'groupPlan'],
  orders: ['9001', 'orders'],
  member: ['9001/4711', 'member'],
  'inherited-member': ['9001/4711', 'inheritedMember'],
  'recent-changes': ['9001', 'changesOfNamespace'],
  'owner-domains': ['9001', 'ownerDomains'],
  'similar-groups': ['acme', 'similarGroups'],
  'minutes-used': ['9001/2027-01-01', 'minutesUsed'],
};

const kinds = Object.keys(table).filter((kind): kind is FactKind => kind in table);

describe('a fact is read from its endpoint', () => {
  it.each(kinds)('%s', async (kind) => {
    const [arg, name] = table[kind];
    const endpoint = looks.find((one) => one.name === name);
    const { client, sent } = answering(json(endpoint?.body, 200, endpoint?.headers));
    const direct = await endpoint?.ask(client);
    expect(await readFact(client, kind, arg)).toEqual(direct);
    expect(direct).toMatchObject({ tag: 'seen' });
    expect(sent.map((request) => request.url)).toEqual([endpoint?.url, endpoint?.url]);
  });

  it.each(kinds)('%s, and says so when it could not be', async (kind) => {
    const { client } = answering(reply(429, 'Retry later', { 'retry-after': '3' }));
    expect(await readFact(client, kind, table[kind][0])).toMatchObject({
      tag: 'unseen',
      trouble: { kind: 'wait', retryAt: NOW + 3_000 },
    });
  });

  it.each<[string, object[], object]>([
    [
      'that is there',
      [{ id: 9001, name: 'a', path: '2024', full_path: '2024', kind: 'group' }],
      { tag: 'seen' },
    ],
    ['that is not there', [], { tag: 'absent' }],
  ])('a group %s by a path of digits, which is never asked for as an id', async (_, list, look) => {
    const { client, sent } = answering(json(list));
    expect(await readFact(client, 'namespace', '/2024')).toMatchObject(look);
    expect(sent.map((request) => request.url)).toEqual([
      'https://gitlab.com/api/v4/namespaces?search=2024&top_level_only=true&per_page=100',
    ]);
  });

  it('a member of a group named by its path', async () => {
    const { client, sent } = answering(json({ access_level: 50 }));
    expect(await readFact(client, 'member', 'acme/sub/4711')).toEqual({ tag: 'seen', seen: 50 });
    await readFact(client, 'inherited-member', 'acme/sub/4711');
    expect(sent.map((one) => one.url)).toEqual([
      'https://gitlab.com/api/v4/groups/acme%2Fsub/members/4711',
      'https://gitlab.com/api/v4/groups/acme%2Fsub/members/all/4711',
    ]);
  });
});
