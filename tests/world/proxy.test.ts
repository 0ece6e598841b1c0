import { expect, test } from 'vitest';
import { play, proxyFor } from './stage.ts';
import type { RequestOptions } from './proxy.ts';

const secret = { 'PRIVATE-TOKEN': '{{setting.gitlab_token}}' };
const user: RequestOptions = { url: 'https://gitlab.com/api/v4/user', headers: secret, secure: true };

test('a secure request gets its secret on the way, and brings none back', async () => {
  const world = play('standard');
  const reply = await proxyFor(world)(user);
  expect(reply).toMatchObject({ ok: true, complete: { status: 200 }, body: { username: 'support-app' } });
  expect(JSON.stringify(reply)).not.toContain(world.state.credentials.gitlabToken);
  expect(world.log[0]?.requestHeaders).toMatchObject({ 'private-token': '••• (setting gitlab_token)' });
});

test('without secure, and past the proxy, the placeholder goes out as it stands', async () => {
  const world = play('standard');
  const request = proxyFor(world);
  expect((await request({ ...user, secure: false })).complete.status).toBe(401);
  expect((await request({ ...user, cors: true })).complete.status).toBe(401);
});

test('placeholders are filled in bodies too, whoever wrote them there, and hidden in the log', async () => {
  const world = play('standard');
  await proxyFor(world)({
    ...user,
    url: 'https://gitlab.com/api/v4/projects/5061/issues',
    type: 'POST',
    contentType: 'application/json',
    data: JSON.stringify({
      title: '{{setting.gitlab_token}}, {{ setting.execution_mode }}, {{setting.none}}',
    }),
  });
  const { gitlabToken } = world.state.credentials;
  expect(world.state.gitlab.issues[0]?.title).toBe(`${gitlabToken}, api, {{setting.none}}`);
  expect(world.log[0]?.requestBody).toContain('••• (setting gitlab_token)');
  expect(world.log[0]?.requestBody).not.toContain(gitlabToken);
});

test('an encoded placeholder is none, in an address as in a body', async () => {
  const world = play('standard');
  await proxyFor(world)({
    ...user,
    url: 'https://gitlab.com/api/v4/projects/5061/issues?x={{setting.gitlab_token}}',
    type: 'POST',
    contentType: 'application/json',
    data: '{"title":"\\u007b\\u007bsetting.gitlab_token}}"}',
  });
  expect(world.state.gitlab.issues[0]?.title).toBe('{{setting.gitlab_token}}');
  expect(decodeURIComponent(world.log[0]?.url ?? '')).toContain('{{setting.gitlab_token}}');
});

test('an open setting is filled too, and shown', async () => {
  const world = play('standard');
  await proxyFor(world)({
    url: 'https://customers.gitlab.com/admin/api/customers?id=5501',
    secure: true,
    headers: {
      'X-Admin-Email': '{{setting.customersdot_admin_email}}',
      'X-Admin-Token': '{{setting.customersdot_admin_token}}',
    },
  });
  expect(world.log[0]).toMatchObject({
    status: 200,
    requestHeaders: {
      'x-admin-email': 'support-app@ops.example (setting customersdot_admin_email)',
      'x-admin-token': '••• (setting customersdot_admin_token)',
    },
  });
});

test('a secret goes to no host outside the whitelist', async () => {
  const world = play('standard');
  const reply = await proxyFor(world)({ ...user, url: 'https://gitlab.example/api/v4/user' });
  expect(reply).toMatchObject({
    ok: false,
    complete: { status: 400, responseText: 'Proxy error: Invalid request' },
  });
});

test('header names with underscores do not get through', async () => {
  const world = play('standard');
  await proxyFor(world)({ ...user, headers: { ...secret, x_trace: '1', 'x-trace': '2' } });
  expect(Object.keys(world.log[0]?.requestHeaders ?? {})).toEqual(['private-token', 'x-trace']);
});

test('Zendesk is asked as the agent, without the proxy and its troubles', async () => {
  const world = play('standard');
  world.knobs.proxyFaults.push({ does: 'unprocessable' });
  const reply = await proxyFor(world, { agentId: 902 })({ url: '/api/v2/users/me.json' });
  expect(reply.body).toMatchObject({ user: { id: 902 } });
  const foreign = await proxyFor(world)({
    url: 'https://other.zendesk.com/api/v2/users/me.json',
    secure: true,
  });
  expect(foreign.complete.status).toBe(422);
  const again = await proxyFor(world)({
    url: 'https://other.zendesk.com/api/v2/users/me.json',
    secure: true,
  });
  expect(again.complete).toMatchObject({
    status: 403,
    responseText: expect.stringContaining('not a proxyable URI'),
  });
});

test('the proxy itself can refuse, before the service hears of it', async () => {
  const world = play('standard');
  world.knobs.proxyFaults.push({ does: 'rate-limit', retryAfter: 3 }, { does: 'unprocessable' });
  const request = proxyFor(world);
  const change: RequestOptions = {
    ...user,
    type: 'POST',
    url: 'https://gitlab.com/api/v4/projects/5061/issues',
    contentType: 'application/json',
    data: '{"title":"x"}',
  };
  expect((await request(change)).complete).toMatchObject({ status: 429, headers: { 'retry-after': '3' } });
  expect((await request(change)).complete).toMatchObject({
    status: 422,
    responseText: expect.stringContaining('Failed to get installation and oauth information'),
  });
  expect(world.state.gitlab.issues).toEqual([]);
  expect((await request(change)).ok).toBe(true);
});

test('failures look like jQuery’s: a status, its text, and JSON only where it is JSON', async () => {
  const world = play('standard');
  const request = proxyFor(world);
  const missing = await request({ ...user, url: 'https://gitlab.com/api/v4/users/1' });
  expect(missing).toMatchObject({
    ok: false,
    complete: { status: 404, responseJSON: { message: '404 User Not Found' } },
  });
  world.knobs.faults.push({ match: {}, does: 'html-502' }, { match: {}, does: 'lose-reply' });
  const gateway = await request(user);
  expect(gateway.complete).not.toHaveProperty('responseJSON');
  expect(gateway.complete.responseText).toContain('502');
  expect((await request(user)).complete).toEqual({
    status: 0,
    statusText: 'error',
    headers: {},
    responseText: '',
  });
});

test('a request that takes too long ends as a timeout', async () => {
  const world = play('standard');
  world.knobs.faults.push({ match: {}, does: 'hang' });
  const reply = proxyFor(world)({ ...user, timeout: 5_000 });
  world.advance(5_000);
  expect((await reply).complete).toMatchObject({ status: 0, statusText: 'timeout' });
});

test('what Zendesk puts off is repeated by the framework, unless it is told not to', async () => {
  const world = play('standard');
  const put = {
    url: '/api/v2/tickets/4201.json',
    type: 'PUT',
    contentType: 'application/json',
    data: '{"ticket":{}}',
  };
  const request = proxyFor(world);
  world.knobs.faults.push({ match: {}, does: 'rate-limit-text', retryAfter: 2 });
  expect((await request({ ...put, autoRetry: false })).complete.status).toBe(429);
  world.knobs.faults.push({ match: {}, does: 'rate-limit-text', retryAfter: 2 });
  const push = setInterval(() => world.advance(2_000));
  const reply = await request(put);
  clearInterval(push);
  expect(reply.complete.status).toBe(200);
  expect(world.log.map((exchange) => exchange.status)).toEqual([429, 429, 200]);
});

test('data of a GET become its query, and other data a form', async () => {
  const world = play('standard');
  const request = proxyFor(world);
  await request({ ...user, url: 'https://gitlab.com/api/v4/users', data: { search: 'mia' } });
  expect(world.log[0]?.url).toBe('https://gitlab.com/api/v4/users?search=mia');
  const url = 'https://gitlab.com/api/v4/projects/5061/issues';
  await request({ ...user, url, type: 'POST', data: { title: 'By form', labels: 'a,b' } });
  expect(world.state.gitlab.issues[0]).toMatchObject({ title: 'By form', labels: ['a', 'b'] });
});
