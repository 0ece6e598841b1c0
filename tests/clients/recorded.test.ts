/** Replies of GitLab.com as they were recorded, and the examples of its documentation, through the endpoints. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Endpoint } from '../../src/clients/endpoint.ts';
import * as gitlab from '../../src/clients/gitlab/endpoints.ts';
import type { Client } from '../../src/clients/client.ts';
import type { ReadResult } from '../../src/core/domain/loadable.ts';
import { answering, json } from './fake.ts';
import { oracle } from './oracle.ts';

const folder = join(import.meta.dirname, '../../../shared/contracts/fixtures');
const there = existsSync(folder);

const load = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

const exchange = z.object({
  request: z.object({ method: z.string(), url: z.string() }),
  response: z.object({
    status: z.number(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown(),
  }),
});

const recordings = 'ogr-recorded-gitlab.com';
const recorded = (there ? readdirSync(join(folder, recordings)) : []).map((file) => {
  const { request, response } = exchange.parse(load(`${recordings}/${file}`));
  const headers = Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), value]);
  const wire = json(response.body, response.status, Object.fromEntries(headers));
  return { file, ...request, ...response, wire };
});

type Ask = (client: Client) => Promise<ReadResult<unknown>>;
const asking =
  <P, T>(endpoint: Endpoint<P, T>, params: P): Ask =>
  (client) =>
    client.ask(endpoint, params);

const user = asking(gitlab.user, { id: '1' });
const self = asking(gitlab.tokenUser, {});
const users = asking(gitlab.usersByName, { username: 'x' });
const issue = asking(gitlab.issue, { project: 'a/b', iid: 1 });
const issues = asking(gitlab.listIssues, { project: 'a/b', label: 'x', author: null, since: 0 });
const namespace = asking(gitlab.namespace, { ref: '1' });
const namespaces = asking(gitlab.similarGroups, { path: 'x' });
const plan = asking(gitlab.groupPlan, { namespace: 1 });
const memberships = asking(gitlab.memberships, { uid: '1' });
const members = asking(gitlab.ownerDomains, { namespace: 1 });
const member = asking(gitlab.member, { namespace: 1, user: '1' });
const billable = asking(gitlab.billable, { namespace: 1 });

const docs = (name: string): string => `gitlab-docs-examples/${name}.json`;

/** File, the endpoint it fits, and that endpoint's name. */
const examples: readonly [string, Ask, string][] = [
  [docs('api_users__01_list-all-users'), users, 'usersByName'],
  [docs('api_users__02_list-all-users'), users, 'usersByName'],
  [docs('api_users__03_retrieve-the-current-user'), user, 'user'],
  [docs('api_users__03_retrieve-the-current-user'), self, 'tokenUser'],
  [docs('api_namespaces__01_list-all-namespaces'), namespaces, 'similarGroups'],
  [docs('api_namespaces__02_retrieve-namespace-details'), namespace, 'namespace'],
  [docs('api_namespaces__03_retrieve-namespace-details'), namespace, 'namespace'],
  [docs('development_internal_api_gitlab_subscriptions__02_internal-endpoints'), namespace, 'namespace'],
  [docs('development_internal_api_gitlab_subscriptions__03_internal-endpoints'), namespace, 'namespace'],
  [docs('development_internal_api_gitlab_subscriptions__04_internal-endpoints'), plan, 'groupPlan'],
  [docs('development_internal_api_gitlab_subscriptions__05_internal-endpoints'), plan, 'groupPlan'],
  [docs('development_internal_api_gitlab_subscriptions__06_internal-endpoints'), plan, 'groupPlan'],
  [docs('api_group_members__01_list-all-group-members'), members, 'ownerDomains'],
  [
    docs('api_group_members__02_list-all-group-members-including-inherited-and-invited-membe'),
    members,
    'ownerDomains',
  ],
  [docs('api_group_members__03_'), member, 'member'],
  [
    docs('api_group_members__04_retrieve-a-group-member-including-inherited-and-invited-memb'),
    member,
    'member',
  ],
  [docs('api_group_members__05_list-all-billable-group-members'), billable, 'billable'],
  [docs('api_issues__03_list-all-project-issues'), issues, 'listIssues'],
  [docs('api_issues__05_retrieve-a-project-issue'), issue, 'issue'],
  [docs('api_issues__06_create-an-issue'), issue, 'issue'],
  [docs('api_issues__08_update-an-issue'), issue, 'issue'],
  ['go-gitlab/get_user.json', user, 'user'],
  ['go-gitlab/get_user_admin.json', user, 'user'],
  ['go-gitlab/get_user_memberships.json', memberships, 'memberships'],
  ['go-gitlab/search_users.json', users, 'usersByName'],
  ['narkoz-gitlab/user.json', user, 'user'],
  ['narkoz-gitlab/user_by_username.json', users, 'usersByName'],
  ['narkoz-gitlab/user_search.json', users, 'usersByName'],
  ['narkoz-gitlab/users.json', users, 'usersByName'],
  ['narkoz-gitlab/memberships.json', memberships, 'memberships'],
  ['narkoz-gitlab/group_member.json', member, 'member'],
  ['narkoz-gitlab/group_members.json', members, 'ownerDomains'],
  ['narkoz-gitlab/group_billable_members.json', billable, 'billable'],
];

const bodyOf = (file: string): unknown => {
  const raw = load(file);
  return raw !== null && typeof raw === 'object' && 'body' in raw && 'source' in raw ? raw.body : raw;
};

describe.skipIf(!there)(`recorded replies${there ? '' : ` (skipped: ${folder} is missing)`}`, () => {
  it.each(examples)('%s', async (file, ask, name) => {
    const look = await ask(answering(json(bodyOf(file), 200, { 'x-total': '1' })).client);
    expect(look).toMatchObject({ tag: 'seen' });
    expect(look.tag === 'seen' && oracle[name]?.safeParse(look.seen).error).toBeUndefined();
  });

  const one = /\/issues(\/\d+)?$/;
  const fitting: readonly [RegExp, Ask][] = [
    [/\/users?(\?|$)/, users],
    [/\/issues\?/, issues],
    [one, issue],
    [/\/members\/all/, members],
  ];
  const successes = recorded.flatMap(({ file, method, url, status, body, wire }) => {
    const found = fitting.find(([path]) => path.test(url));
    if (status >= 300 || found === undefined || method === 'DELETE') return [];
    const ask = found[1] === users && !Array.isArray(body) ? user : found[1];
    return [[file, ask, wire] as const];
  });
  it.each(successes)('%s', async (_, ask, wire) => {
    expect(await ask(answering(wire).client)).toMatchObject({ tag: 'seen' });
  });

  const failures = recorded.filter(({ status }) => status >= 400);
  it.each(failures.map((one) => [one.file, one] as const))('%s', async (_, { status, wire }) => {
    const { client } = answering(wire);
    const look = await client.ask(gitlab.memberships, { uid: '1' });
    const kind = { 401: 'signed-out', 403: 'forbidden' }[status] ?? 'bad-request';
    expect(look).toMatchObject({ tag: 'unseen', trouble: { kind } });
    expect(look.tag === 'unseen' && look.trouble.detail).not.toMatch(/^HTTP/);
    const told = await client.alter(gitlab.closeIssue, { project: 'a/b', iid: 1 });
    expect(told.tag).toBe('refused');
  });

  it('were not all left out', () => {
    expect(successes.length).toBeGreaterThan(10);
    expect(failures.length).toBeGreaterThan(7);
  });
});
