import { getResponse } from 'msw';
import { expect, test } from 'vitest';
import { askCustomersDot, askGitlab } from './ask.ts';
import { caseById } from './cases/index.ts';
import { play, still, ticketLink } from './stage.ts';
import type { Fault, FaultKind, World } from './world.ts';

const link = (world: World) =>
  askCustomersDot(world, 'POST', '/customers/5501/gitlab_account', {
    uid: '4711',
    zendesk_ticket_link: ticketLink(4201),
  });
const linkedTo = (world: World) => world.state.customersdot.customers[0]?.uid ?? null;
const arm = (world: World, does: FaultKind, more: Partial<Fault> = {}) =>
  void world.knobs.faults.push({ match: { change: true }, does, ...more });

test('a lost reply has changed the world all the same', async () => {
  const world = play('standard');
  arm(world, 'lose-reply');
  expect((await link(world)).status).toBe(0);
  expect(linkedTo(world)).toBe('4711');
  expect(world.state.applied).toHaveLength(1);
  expect(world.log.at(-1)).toMatchObject({ status: 0, responseBody: null, fault: 'lose-reply' });
});

test('a lost request has not', async () => {
  const world = play('standard');
  arm(world, 'lose-request');
  expect((await link(world)).status).toBe(0);
  expect(linkedTo(world)).toBeNull();
});

test('what is applied late happens when its time has come', async () => {
  const world = play('standard');
  arm(world, 'apply-late', { delayMs: 10_000 });
  await link(world);
  world.advance(9_999);
  expect(linkedTo(world)).toBeNull();
  world.advance(1);
  expect((await askCustomersDot(world, 'GET', '/customers/5501')).body).toMatchObject({ uid: '4711' });
});

test('a 502 after the fact, and one instead of it', async () => {
  const after = play('standard');
  arm(after, 'applied-then-502');
  expect((await link(after)).status).toBe(502);
  expect(linkedTo(after)).toBe('4711');
  const instead = play('standard');
  arm(instead, 'html-502');
  expect((await link(instead)).headers.get('content-type')).toContain('text/html');
  expect(linkedTo(instead)).toBeNull();
});

test('a hanging request ends only when the caller gives up', async () => {
  const world = play('standard');
  arm(world, 'hang', { match: {} });
  const patience = new AbortController();
  let answered = false;
  const reply = world.answer(new Request('https://gitlab.com/api/v4/user', { signal: patience.signal }));
  void reply.then(() => (answered = true));
  world.advance(3_600_000);
  expect(answered).toBe(false);
  patience.abort();
  expect((await reply).type).toBe('error');
});

test.each<[FaultKind, number, string, string]>([
  ['rate-limit-text', 429, 'text/plain', 'Retry later'],
  ['rate-limit-json', 429, 'application/json', 'This endpoint has been requested too many times'],
  ['rate-limit-html', 429, 'text/html', '<title>429 Too Many Requests</title>'],
  ['html-520', 520, 'text/html', 'cf-error-520'],
  ['html-200', 200, 'text/html', 'Sign in'],
  ['wrong-shape', 200, 'application/json', 'unexpected'],
])('%s answers %i as %s, and applies nothing', async (does, status, type, words) => {
  const world = play('standard');
  arm(world, does, { retryAfter: 7 });
  const heard = await link(world);
  expect(heard.status).toBe(status);
  expect(heard.headers.get('content-type')).toContain(type);
  expect(heard.text).toContain(words);
  expect(heard.headers.get('retry-after')).toBe(status === 429 ? '7' : null);
  expect(linkedTo(world)).toBeNull();
});

test('a fault hits what it is meant for, as often as it was told, and then is gone', async () => {
  const world = play('standard');
  const body = '{"message":"503 Service Unavailable"}';
  world.knobs.faults.push({
    match: { service: 'gitlab', method: 'get', path: /\/users\?search=mia/ },
    does: 'status',
    status: 503,
    body,
    times: 2,
  });
  const search = async () => (await askGitlab(world, 'GET', '/users?search=mia')).status;
  expect((await askGitlab(world, 'GET', '/users?search=ben')).status).toBe(200);
  expect((await askCustomersDot(world, 'GET', '/customers?id=5501')).status).toBe(200);
  expect([await search(), await search(), await search()]).toEqual([503, 503, 200]);
  expect(world.knobs.faults).toEqual([]);
});

test('a service that is down changes nothing, and uses no fault up', async () => {
  const world = play('standard');
  world.knobs.down.customersdot = true;
  arm(world, 'lose-reply');
  expect((await link(world)).status).toBe(502);
  expect(linkedTo(world)).toBeNull();
  expect(world.knobs.faults).toHaveLength(1);
  expect((await askGitlab(world, 'GET', '/user')).status).toBe(200);
});

test('latency holds the reply back by the world’s clock', async () => {
  const world = still({ ...caseById('standard').seed(), knobs: { latencyMs: 800 } });
  let status = 0;
  const reply = askGitlab(world, 'GET', '/user').then((heard) => (status = heard.status));
  for (let turn = 0; turn < 50 && world.log.length === 0; turn++)
    await new Promise((next) => setTimeout(next));
  expect(status).toBe(0);
  // The reply begins to wait a few turns after the request was noted.
  const push = setInterval(() => world.advance(800));
  await reply;
  clearInterval(push);
  expect(status).toBe(200);
});

test('the handlers are the world itself, log and faults included', async () => {
  const world = play('standard');
  const request = () => new Request('https://gitlab.com/api/v4/user', { headers: { 'PRIVATE-TOKEN': 'x' } });
  expect((await getResponse(world.handlers, request()))?.status).toBe(401);
  world.knobs.faults.push({ match: {}, does: 'html-502' });
  expect((await getResponse(world.handlers, request()))?.status).toBe(502);
  expect(world.log).toHaveLength(2);
});

test('the log keeps what was asked and answered, and no secret', async () => {
  const world = play('standard');
  let told = 0;
  const stop = world.subscribe(() => told++);
  await link(world);
  expect(world.log).toMatchObject([
    {
      n: 1,
      at: world.now(),
      method: 'POST',
      service: 'customersdot',
      requestBody: expect.stringContaining('"uid":"4711"'),
      status: 200,
      responseBody: expect.stringContaining('"success":true'),
    },
  ]);
  expect(told).toBeGreaterThan(0);
  stop();
  const before = told;
  await askGitlab(world, 'GET', '/user');
  expect(told).toBe(before);
  const { adminToken, gitlabToken } = world.state.credentials;
  expect(JSON.stringify(world.log)).not.toContain(adminToken);
  expect(JSON.stringify(world.log)).not.toContain(gitlabToken);
});

test('an unknown host answers what was put there for it, or not at all', async () => {
  const world = play('standard');
  const url = 'https://status.example/api/incidents';
  expect((await world.answer(new Request(url))).type).toBe('error');
  world.state.canned.push({ url, status: 200, body: '[]', contentType: 'application/json' });
  expect(await (await world.answer(new Request(`${url}?query=x`))).json()).toEqual([]);
});
