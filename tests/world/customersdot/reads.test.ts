import { expect, test } from 'vitest';
import { askCustomersDot as ask } from '../ask.ts';
import { customer } from '../build/index.ts';
import { caseById } from '../cases/index.ts';
import { play, still, ticketLink } from '../stage.ts';

const names = (body: unknown): string[] =>
  (body as { subscriptions: { name: string }[] }).subscriptions.map((sub) => sub.name);

test('without the admin headers, or with wrong ones, nothing is told', async () => {
  const world = play('standard');
  const url = 'https://customers.gitlab.com/admin/api/customers?email=mia@acme.example';
  expect((await world.answer(new Request(url))).status).toBe(401);
  const headers = { 'X-Admin-Email': world.state.credentials.adminEmail, 'X-Admin-Token': 'guess' };
  expect((await world.answer(new Request(url, { headers }))).status).toBe(401);
});

test('a customer is found by address whatever its case, by uid or by id, and by one of them only', async () => {
  const world = play('self-serve');
  for (const query of ['email=MIA@acme.example', 'uid=4711', 'id=5501']) {
    const { body } = await ask(world, 'GET', `/customers?${query}`);
    expect(body, query).toMatchObject({ customers: [{ id: 5501, uid: '4711', gitlab_token_valid: true }] });
  }
  expect((await ask(world, 'GET', '/customers?email=nobody@acme.example')).body).toEqual({ customers: [] });
  expect((await ask(world, 'GET', '/customers?email=mia@acme.example&id=5501')).status).toBe(422);
});

test('customers are searched by company, name or domain, from three letters on, twenty at most', async () => {
  const world = play('any-key');
  const found = async (words: string) => {
    const { body } = await ask(world, 'GET', `/customers?search=${encodeURIComponent(words)}`);
    return (body as { customers: { id: number }[] }).customers.map((one) => one.id);
  };
  expect(await found('berg labs')).toEqual([5520, 5521]);
  expect(await found('Ida Berg')).toEqual([5521]);
  expect(await found('acme.example')).toEqual([5501]);
  expect(await found('otto@')).toEqual([]);
  expect((await ask(world, 'GET', '/customers?search=be')).status).toBe(422);
  const more = Array.from({ length: 30 }, (_, n) => customer({ id: 6000 + n }));
  world.state.customersdot.customers.push(...more);
  expect(await found('acme')).toHaveLength(20);
});

test('a server without the search answers 400', async () => {
  const world = play('no-search');
  expect((await ask(world, 'GET', '/customers?search=acme')).status).toBe(400);
  expect((await ask(world, 'GET', '/customers?uid=4711')).status).toBe(200);
});

test('the token and the history stay inside', async () => {
  const { body } = await ask(play('self-serve'), 'GET', '/customers/5501');
  expect(body).not.toHaveProperty('token');
  expect(body).not.toHaveProperty('history');
});

test('the history tells the newest version first, and only those of the attribute asked for', async () => {
  const world = play('login-switched-off');
  const { body } = await ask(world, 'GET', '/customers/5501/history?attribute=login_activated');
  expect(body).toMatchObject({
    versions: [
      { event: 'update', object_changes: { login_activated: [true, false] } },
      { event: 'create', object_changes: { login_activated: [null, true] } },
    ],
  });
});

test('token info says whose the token is, that there is none, or that it is dead', async () => {
  const info = (id: string) => ask(play(id), 'GET', '/customers/5501/gitlab_token_info');
  expect((await info('foreign-token')).body).toMatchObject({ resource_owner_id: 77 });
  expect((await info('token-missing')).status).toBe(404);
  expect((await info('token-expired')).status).toBe(422);
});

test('300 subscriptions come in pages by Link, newest first, none twice and none missing', async () => {
  const world = play('three-hundred-subscriptions');
  let path: string | null = '/customers/5501/subscriptions?per_page=100';
  const pages: string[][] = [];
  while (path !== null) {
    const { body, headers } = await ask(world, 'GET', path);
    pages.push(names(body));
    const next = /<https:\/\/customers\.gitlab\.com\/admin\/api([^>]+)>; rel="next"/.exec(
      headers.get('link') ?? '',
    );
    path = next?.[1] ?? null;
  }
  expect(pages.map((page) => page.length)).toEqual([100, 100, 100]);
  expect(new Set(pages.flat()).size).toBe(300);
  expect(pages[0]?.[0]).toBe('A-S00020001');
  expect(pages[2]?.at(-1)).toBe('A-S00012345');
});

test('a page holds 20 unless told, and never more than 100', async () => {
  const world = play('three-hundred-subscriptions');
  expect(names((await ask(world, 'GET', '/customers/5501/subscriptions')).body)).toHaveLength(20);
  expect(names((await ask(world, 'GET', '/customers/5501/subscriptions?per_page=500')).body)).toHaveLength(
    100,
  );
});

test('a subscription is found by name and by id', async () => {
  const world = play('standard');
  const byName = await ask(world, 'GET', '/subscriptions/A-S00012345');
  const { id } = byName.body as { id: string };
  expect((await ask(world, 'GET', `/subscriptions/${id}`)).body).toEqual(byName.body);
  expect(byName.body).not.toHaveProperty('account');
  expect((await ask(world, 'GET', '/subscriptions/A-S99999999')).status).toBe(404);
});

test('orders of a group follow from the links, and past ones stay on', async () => {
  const { body } = await ask(play('held-by-active'), 'GET', '/namespaces/9001/orders');
  expect(body).toMatchObject({
    orders: [{ subscription_name: 'A-S00010001', quantity: 20, gl_namespace_id: '9001' }],
  });
  expect((await ask(play('held-without-order'), 'GET', '/namespaces/9001/orders')).body).toEqual({
    orders: [],
  });
  const renewed = await ask(play('renewed'), 'GET', '/namespaces/9001/orders');
  expect(renewed.body).toMatchObject({ orders: [{ subscription_name: 'A-S00012345' }] });
});

test('an audit link with a fragment is matched to the letter, without one it means the whole ticket', async () => {
  const world = play('self-serve');
  const set = (fragment: string) =>
    ask(world, 'POST', '/namespace_controls/extra_compute_minutes', {
      namespace: 'acme-corp',
      new_minutes_total: 10,
      zendesk_ticket_link: ticketLink(42, fragment),
    });
  await set('a-1');
  world.advance(1000);
  await set('a-2');
  const events = async (query: string) => {
    const { body } = await ask(world, 'GET', `/audit_events?${query}`);
    return (body as { audit_events: { request_link: string }[] }).audit_events.map(
      (event) => event.request_link,
    );
  };
  const link = (fragment = '') => `request_link=${encodeURIComponent(ticketLink(42, fragment))}`;
  expect(await events(link())).toEqual([ticketLink(42, 'a-2'), ticketLink(42, 'a-1')]);
  expect(await events(link('a-1'))).toEqual([ticketLink(42, 'a-1')]);
  expect(await events(`request_link=${encodeURIComponent(ticketLink(4))}`)).toEqual([]);
  expect(await events('namespace_id=9001')).toHaveLength(2);
  expect(await events('namespace_id=9002')).toEqual([]);
});

test.each([
  ['absent-404', 404],
  ['absent-401', 401],
  ['html-200', 200],
] as const)(
  'an installation where the API is %s shows a page for everything',
  async (customersdotApi, status) => {
    const world = still({ ...caseById('standard').seed(), knobs: { customersdotApi } });
    const heard = await ask(world, 'GET', '/customers?email=mia@acme.example');
    expect(heard.status).toBe(status);
    expect(heard.headers.get('content-type')).toContain('text/html');
  },
);
