import { expect, test } from 'vitest';
import { askGitlab as ask } from '../ask.ts';
import { caseById } from '../cases/index.ts';
import { play, still } from '../stage.ts';
import type { Knobs } from '../world.ts';

const withToken = (gitlabToken: Knobs['gitlabToken'], id = 'standard') =>
  still({ ...caseById(id).seed(), knobs: { gitlabToken } });

const keys = (body: unknown) => Object.keys(body as object);

test('a missing or wrong token is 401 in GitLab’s words', async () => {
  const heard = await play('standard').answer(new Request('https://gitlab.com/api/v4/user'));
  expect([heard.status, await heard.json()]).toEqual([401, { message: '401 Unauthorized' }]);
  expect((await ask(withToken('invalid'), 'GET', '/user')).status).toBe(401);
});

test('an admin finds a user by whole private address, by part of a name, never by part of an address', async () => {
  const world = play('standard');
  const found = async (query: string) =>
    ((await ask(world, 'GET', `/users?${query}`)).body as { id: number }[]).map((user) => user.id);
  expect(await found('search=mia@acme.example')).toEqual([4711]);
  expect(await found('search=mia@acme')).toEqual([]);
  expect(await found('search=torr')).toEqual([4711]);
  expect(await found('username=MIA-TORRES')).toEqual([4711]);
  expect(await found('username=mia')).toEqual([]);
});

test('who is no admin sees neither addresses nor memberships', async () => {
  const world = withToken('not-admin');
  expect((await ask(world, 'GET', '/users?search=mia@acme.example')).body).toEqual([]);
  expect((await ask(world, 'GET', '/users/4711')).body).not.toHaveProperty('email');
  expect((await ask(world, 'GET', '/users/4711/memberships')).status).toBe(403);
});

test('a user that is not there is told apart from other absences', async () => {
  expect((await ask(play('standard'), 'GET', '/users/1')).body).toEqual({ message: '404 User Not Found' });
});

test('memberships are of groups and of projects, and can be asked for by type', async () => {
  const world = play('standard');
  const types = async (query: string) =>
    ((await ask(world, 'GET', `/users/4711/memberships${query}`)).body as { source_type: string }[]).map(
      (one) => one.source_type,
    );
  expect(await types('')).toEqual(['Project', 'Namespace']);
  expect(await types('?type=Namespace')).toEqual(['Namespace']);
  expect((await ask(world, 'GET', '/users/4711/memberships?type=Team')).status).toBe(400);
});

test('a namespace is found by id and by path, dots and slashes included', async () => {
  const seed = caseById('subgroup').seed();
  const inner = seed.gitlab.namespaces[1];
  if (inner) inner.full_path = 'acme-corp/plat.form';
  const world = still(seed);
  for (const key of ['9101', 'acme-corp%2Fplat.form']) {
    const { body } = await ask(world, 'GET', `/namespaces/${key}`);
    expect(body).toMatchObject({
      id: 9101,
      kind: 'group',
      parent_id: 9001,
      full_path: 'acme-corp/plat.form',
    });
  }
});

test('hidden and missing groups answer alike', async () => {
  const hidden = play('group-hidden');
  expect((await ask(hidden, 'GET', '/namespaces/acme-corp')).body).toEqual({
    message: '404 Namespace Not Found',
  });
  expect((await ask(hidden, 'GET', '/namespaces/9999')).body).toEqual({ message: '404 Namespace Not Found' });
  expect((await ask(hidden, 'GET', '/groups/9001')).body).toEqual({ message: '404 Group Not Found' });
});

test('billing comes and goes with the rights, and with there having been a subscription', async () => {
  const free = (await ask(play('standard'), 'GET', '/namespaces/9001')).body;
  expect(free).toMatchObject({
    plan: 'free',
    billable_members_count: 24,
    extra_shared_runners_minutes_limit: null,
  });
  expect(keys(free)).not.toContain('max_seats_used');
  const paid = (await ask(play('held-by-active'), 'GET', '/namespaces/9001')).body;
  expect(paid).toMatchObject({ plan: 'premium', max_seats_used: 22, seats_in_use: 20 });
  const blind = (await ask(withToken('no-billing', 'held-by-active'), 'GET', '/namespaces/9001')).body;
  expect(blind).toMatchObject({
    billable_members_count: null,
    max_seats_used: null,
    seats_in_use: null,
    end_date: null,
  });
  expect(keys(blind)).not.toContain('plan');
  expect(keys(blind)).not.toContain('extra_shared_runners_minutes_limit');
});

test('a group that never had a subscription has one full of nulls', async () => {
  const { body } = await ask(play('standard'), 'GET', '/namespaces/9001/gitlab_subscription');
  expect(body).toMatchObject({ plan: { code: null, name: null }, usage: { seats_in_subscription: null } });
  expect((await ask(withToken('no-billing'), 'GET', '/namespaces/9001/gitlab_subscription')).status).toBe(
    403,
  );
});

test('namespaces are searched by name, or along the whole path, on top or everywhere', async () => {
  const world = play('subgroup');
  const found = async (query: string) =>
    ((await ask(world, 'GET', `/namespaces?${query}`)).body as { id: number }[]).map((one) => one.id);
  expect(await found('search=acme')).toEqual([9001]);
  expect(await found('search=acme-corp&full_path_search=true')).toEqual([9001, 9101]);
  expect(await found('search=acme-corp&full_path_search=true&top_level_only=true')).toEqual([9001]);
});

test('members by id: direct, inherited, none, and a group that is not there', async () => {
  const world = play('subgroup');
  expect((await ask(world, 'GET', '/groups/9001/members/all/4711')).body).toMatchObject({ access_level: 50 });
  expect((await ask(world, 'GET', '/groups/acme-corp%2Fplatform/members/all/4711')).body).toMatchObject({
    id: 4711,
    access_level: 50,
    email: 'mia@acme.example',
  });
  expect((await ask(world, 'GET', '/groups/9001/members/all/31')).body).toEqual({ message: '404 Not found' });
  expect((await ask(world, 'GET', '/groups/77/members/all/4711')).body).toEqual({
    message: '404 Group Not Found',
  });
});

test('billable members say 400 for a subgroup and for who may not read billing', async () => {
  expect((await ask(play('subgroup'), 'GET', '/groups/9101/billable_members')).body).toEqual({
    message: '400 Bad request',
  });
  expect((await ask(withToken('no-billing'), 'GET', '/groups/9001/billable_members')).status).toBe(400);
  const { headers, body } = await ask(play('standard'), 'GET', '/groups/9001/billable_members?per_page=10');
  expect(headers.get('x-total')).toBe('24');
  expect(body).toHaveLength(10);
});

test('pages are numbered in the headers, and Link leads from one to the next', async () => {
  const world = play('four-thousand-groups');
  const first = await ask(world, 'GET', '/users/4711/memberships?type=Namespace&per_page=100');
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'x-page': '1',
    'x-next-page': '2',
    'x-prev-page': '',
    'x-total': '4000',
    'x-total-pages': '40',
  });
  expect(first.headers.get('link')).toMatch(/<[^>]*page=2[^>]*>; rel="next".*rel="first".*rel="last"/);
  const last = await ask(world, 'GET', '/users/4711/memberships?type=Namespace&per_page=100&page=40');
  expect(last.headers.get('x-next-page')).toBe('');
  expect(last.headers.get('link')).not.toContain('rel="next"');
});

test('beyond 10,000 nobody counts any more, and beyond 50,000 nobody pages', async () => {
  const world = play('sixty-thousand-members');
  const first = await ask(world, 'GET', '/groups/9001/members/all?per_page=100');
  expect(first.body).toHaveLength(100);
  expect(first.headers.has('x-total')).toBe(false);
  expect(first.headers.get('link')).not.toContain('rel="last"');
  const far = await ask(world, 'GET', '/groups/9001/members/all?per_page=100&page=502');
  expect([far.status, far.text]).toEqual([405, expect.stringContaining('maximum allowed offset')]);
});
