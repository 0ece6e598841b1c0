/** The conformance kit over the world's own admin API: all holds there, and each way to differ is named where it is. */
import { describe, expect, test } from 'vitest';
import { check, type Sample } from '../../tools/conformance/check.ts';
import type { Line } from '../../tools/conformance/kit.ts';
import { askCustomersDot } from '../world/ask.ts';
import { customer, group, seedOf, subscription } from '../world/build/index.ts';
import { day } from '../world/dates.ts';
import { still, ticketLink } from '../world/stage.ts';
import type { World } from '../world/types.ts';

const earlier = {
  id: 'z2',
  name: 'A-S00010001',
  start_date: day(-400),
  end_date: day(-40),
  linked_namespace: null,
};

/** Somebody who is linked, with two subscriptions, one of them on a group since a change on this ticket. */
async function storied(): Promise<World> {
  const world = still(
    seedOf(4201, {
      customers: [customer({ uid: '4711' })],
      subscriptions: [subscription(), subscription(earlier)],
      groups: [group()],
    }),
  );
  await askCustomersDot(world, 'PUT', '/subscriptions/A-S00012345/namespace', {
    namespace_id: 9001,
    zendesk_ticket_link: ticketLink(4201, 'change-namespace-0123456789ab'),
  });
  return world;
}

type Alter = (path: string, body: string, response: Response) => Response | string | null;

const known: Sample = { customerEmail: 'mia@acme.example', subscription: null, namespace: null };

/** What the kit says of that server; `alter` makes it answer otherwise, null leaves an answer as it is. */
async function checkedWith(alter: Alter = () => null, sample: Sample = known) {
  const world = await storied();
  const before = world.log.length;
  const { adminEmail: email, adminToken: token } = world.state.credentials;
  const fetch = async (request: Request): Promise<Response> => {
    const response = await world.answer(request);
    const body = await response.text();
    const { pathname, search } = new URL(request.url);
    const other = alter(pathname.replace('/admin/api', '') + search, body, response);
    if (other instanceof Response) return other;
    return new Response(other ?? body, { status: response.status, headers: response.headers });
  };
  const lines = await check({ url: 'https://customers.gitlab.com', email, token, fetch }, sample);
  return { lines, log: world.log.slice(before), token };
}

const differing = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap((one) => (one.is === 'differs' ? [`${one.operation}: ${one.what}`] : []));

describe('a server that is as the contract says', () => {
  test('differs nowhere, and every operation has been told of', async () => {
    const { lines } = await checkedWith();
    expect(differing(lines)).toEqual([]);
    const held = new Set(lines.flatMap((one) => (one.is === 'holds' ? [one.operation] : [])));
    expect([...held].sort()).toEqual([
      'findCustomers',
      'getCustomer',
      'getCustomerHistory',
      'getGitlabTokenInfo',
      'getSubscription',
      'listAuditEvents',
      'listNamespaceOrders',
      'listSubscriptions',
    ]);
    const left = lines.flatMap((one) => (one.what === 'it changes something' ? [one.operation] : []));
    expect(left).toHaveLength(6);
  });

  test('is asked only, and its token is told to nobody', async () => {
    const { lines, log, token } = await checkedWith();
    expect(log.length).toBeGreaterThan(15);
    expect(log.filter((one) => one.method !== 'GET')).toEqual([]);
    expect(JSON.stringify(lines)).not.toContain(token);
  });

  test('without a customer to ask for, what was not checked says so', async () => {
    const { lines } = await checkedWith(() => null, { ...known, customerEmail: null });
    expect(differing(lines)).toEqual([]);
    const left = lines.flatMap((one) => (one.is === 'not checked' ? [one.operation] : []));
    for (const one of [
      'getCustomer',
      'getCustomerHistory',
      'listSubscriptions',
      'getSubscription',
      'listAuditEvents',
    ])
      expect(left).toContain(one);
  });
});

const page = (status: number) =>
  new Response('<!DOCTYPE html><title>Sign in</title>', { status, headers: { 'content-type': 'text/html' } });

const at =
  (path: RegExp, change: (body: string, response: Response) => Response | string): Alter =>
  (asked, body, response) =>
    path.test(asked) ? change(body, response) : null;

const json = (body: string, status = 200, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers: { 'content-type': 'application/json', ...headers } });

const withoutKey = (key: string) => (body: string) => body.replaceAll(`"${key}":`, '"elsewhere":');

/** The list of a reply the other way round. */
const reversed = (key: string) => (body: string) => {
  const whole = JSON.parse(body) as Record<string, unknown[]>;
  return JSON.stringify({ ...whole, [key]: [...(whole[key] ?? [])].reverse() });
};

const differences: readonly (readonly [string, Alter, RegExp])[] = [
  ['no API at all', () => page(404), /^findCustomers: the app reads no-api/],
  ['nothing at all', () => Response.error(), /^findCustomers: the app reads silence/],
  ['a wrong token is let in', at(/nobody/, () => json('{"customers":[]}')), /^findCustomers: a wrong token/],
  [
    'a key is missing',
    at(/customers\/5501$/, withoutKey('login_activated')),
    /^getCustomer: contract: login_activated/,
  ],
  [
    'a key is of another kind',
    at(/customers\/5501$/, (body) => body.replace('"login_activated":true', '"login_activated":"yes"')),
    /^getCustomer: the app reads shape: login_activated/,
  ],
  [
    'a key that only the contract names is of another kind',
    at(/subscriptions\/A-S00012345/, (body) => body.replace(/"auto_renew":\w+/, '"auto_renew":"no"')),
    /^getSubscription: contract: auto_renew/,
  ],
  [
    'the content type is that of a page',
    at(/customers\/5501$/, (body) => new Response(body, { headers: { 'content-type': 'text/html' } })),
    /^getCustomer: the content type/,
  ],
  [
    'somebody who is not there is a page',
    at(/2147483647/, () => page(404)),
    /^getCustomer: an id that nobody has/,
  ],
  [
    'filters are ignored',
    at(/customers(\?id=5501&email=.*)?$/, () => json('{"customers":[]}')),
    /^findCustomers: two filters are refused/,
  ],
  [
    'the list is oldest first',
    at(/5501\/subscriptions\?per_page=100/, reversed('subscriptions')),
    /^listSubscriptions: the newest start/,
  ],
  ['pages end too early', at(/per_page=1$/, (body) => json(body)), /^listSubscriptions: pages of one/],
  [
    'the token is told',
    at(/gitlab_token_info/, (body) => body.replace('{', '{"token":"secret",')),
    /^getGitlabTokenInfo: the token itself/,
  ],
  [
    'orders of other groups are told',
    at(/orders$/, (body) => body.replace('"gl_namespace_id":"9001"', '"gl_namespace_id":"1"')),
    /^listNamespaceOrders: every order/,
  ],
  [
    'events of other groups are told',
    at(/audit_events\?namespace_id/, (body) => body.replace('"namespace_id":9001', '"namespace_id":1')),
    /^listAuditEvents: every event/,
  ],
  [
    'links lose their fragment',
    at(/audit_events\?request_link=.*%23/, () => json('{"audit_events":[]}')),
    /^listAuditEvents: a link with its fragment/,
  ],
];

describe('a server that differs', () => {
  test.each(differences)('%s', async (_, alter, line) => {
    expect(differing((await checkedWith(alter)).lines)).toContainEqual(expect.stringMatching(line));
  });

  test('in one key, is said to differ in that alone', async () => {
    const { lines } = await checkedWith(
      at(/orders$/, (body) => body.replace('"gl_namespace_id":"9001"', '"gl_namespace_id":"1"')),
    );
    expect(differing(lines)).toHaveLength(1);
  });

  test('by an optional key that it does not tell, does not differ', async () => {
    const silent = at(/subscriptions/, (body) =>
      body.replaceAll(/"(auto_renew|trial|start_date)":[^,}]+/g, '"$1":null'),
    );
    expect(differing((await checkedWith(silent)).lines)).toEqual([]);
  });

  test('by having no search, does not differ', async () => {
    const { lines } = await checkedWith(at(/\?search=/, () => json('{"success":false,"error":"no"}', 400)));
    expect(differing(lines)).toEqual([]);
    expect(lines).toContainEqual(
      expect.objectContaining({ is: 'not checked', what: expect.stringContaining('search') }),
    );
  });
});
