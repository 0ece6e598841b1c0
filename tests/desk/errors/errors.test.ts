/** A customer's errors: what is searched for, what several searches make together, and where else to look. */
import { describe, expect, test } from 'vitest';
import { type ReadResult, seen, type TroubleKind, unseen } from '#core/domain/loadable.ts';
import { issues, type SentryIssue, type SentryIssues } from '../../../src/clients/sentry/endpoints.ts';
import type { DeskAbout } from '../../../src/desk/about.ts';
import { foundBy } from '../../../src/desk/errors/found.ts';
import { logPage, logQuery } from '../../../src/desk/errors/log-query.ts';
import { issuePage, searchPage } from '../../../src/desk/errors/pages.ts';
import { searchesFor } from '../../../src/desk/errors/searches.ts';
import { about } from '../about.ts';
import { deskAt } from '../ports.ts';

test.each<[string, Partial<DeskAbout>, readonly string[]]>([
  ['a customer', {}, ['user.id:5501', 'user:5501', 'user.email:"mia@acme.example"']],
  [
    'no customer yet: by each address',
    { customer: null, emails: ['a@x.example', 'b@x.example'] },
    ['user.email:"a@x.example"', 'user.email:"b@x.example"'],
  ],
  ['a customer without an address', { emails: [] }, ['user.id:5501', 'user:5501']],
  ['nobody', { customer: null, emails: [] }, []],
  [
    'an address with signs of the search',
    { customer: null, emails: ['*"\\@x.example'] },
    ['user.email:"\\*\\"\\\\@x.example"'],
  ],
])('%s is searched for', (_, over, searches) => {
  expect(searchesFor({ ...about, ...over })).toEqual(searches);
});

const issue = (id: string, last: number | null): SentryIssue => ({
  id,
  title: id,
  count: 1,
  first: null,
  last,
  url: null,
});
const page = (more: boolean, ...list: readonly SentryIssue[]): ReadResult<SentryIssues> =>
  seen({ list, more });
const unread = (kind: TroubleKind) => unseen({ kind, service: 'sentry', detail: 'x' });
const many = Array.from({ length: 11 }, (_, n) => issue(String(n), 100 - n));

test.each<[string, readonly ReadResult<SentryIssues>[], readonly string[], boolean, TroubleKind | null]>([
  [
    'each once, the one seen last at first',
    [page(false, issue('a', 1), issue('b', 3)), page(false, issue('b', 3), issue('c', 2))],
    ['b', 'c', 'a'],
    false,
    null,
  ],
  [
    'one of which that is not told comes last',
    [page(false, issue('a', null), issue('b', 3))],
    ['b', 'a'],
    false,
    null,
  ],
  ['none', [page(false), page(false)], [], false, null],
  [
    'what one search found stays, and what the other would have is not known',
    [page(false, issue('a', 1)), unread('down')],
    ['a'],
    false,
    'down',
  ],
  ['nothing could be searched for', [unread('signed-out'), unread('signed-out')], [], false, 'signed-out'],
  ['Sentry has more', [page(true, issue('a', 1))], ['a'], true, null],
  ['ten are shown', [page(false, ...many)], many.slice(0, 10).map((one) => one.id), true, null],
])('%s', (_, looks, ids, more, kind) => {
  const found = foundBy(looks);
  expect(found.issues.map((one) => one.id)).toEqual(ids);
  expect(found.more).toBe(more);
  expect(found.trouble?.kind ?? null).toBe(kind);
});

test('over the world all three ways find their own, and nobody else’s', async () => {
  const { ports } = await deskAt('portal-errors');
  const place = { organization: ports.settings.sentryOrganization, project: ports.settings.sentryProject };
  const looks = searchesFor(about).map((query) => ports.client.ask(issues, { ...place, query }));
  const found = foundBy(await Promise.all(looks));
  expect(found.issues.map((one) => one.id)).toEqual(['1211792', '1181887', '3']);
  expect(found.trouble).toBeNull();
});

describe('where else to look', () => {
  const place = {
    sentryUrl: 'https://sentry.gitlab.net',
    sentryOrganization: 'gitlab',
    sentryProject: 'customersgitlabcom',
  };

  test('the prepared search, and an error by its number', () => {
    expect(searchPage(place, 'user.id:5501')).toBe(
      'https://sentry.gitlab.net/gitlab/customersgitlabcom/issues/?query=user.id%3A5501',
    );
    expect(issuePage(place, '../7')).toBe(
      'https://sentry.gitlab.net/gitlab/customersgitlabcom/issues/..%2F7/',
    );
  });

  test.each<[string, Partial<DeskAbout>, string | null]>([
    [
      'all that is known',
      {},
      'jsonPayload.customer_id=5501\nOR jsonPayload.subscription_name="A-S00012345"\nOR jsonPayload.order_params.gl_namespace_id=9001',
    ],
    [
      'a group alone',
      { customer: null, subscription: null },
      'jsonPayload.order_params.gl_namespace_id=9001',
    ],
    [
      'a name with a quote in it',
      { customer: null, group: null, subscription: 'A"B' },
      'jsonPayload.subscription_name="A\\"B"',
    ],
    ['nothing', { customer: null, group: null, subscription: null }, null],
  ])('the logs by %s', (_, over, query) => {
    expect(logQuery({ ...about, ...over })).toBe(query);
  });

  test('the Logs Explorer of the portal opens with it', () => {
    expect(logPage('a="b"')).toBe(
      'https://console.cloud.google.com/logs/query;query=a%3D%22b%22?project=gitlab-subscriptions-prod',
    );
  });
});
