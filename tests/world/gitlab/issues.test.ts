import { expect, test } from 'vitest';
import { askGitlab as ask } from '../ask.ts';
import { caseById } from '../cases/index.ts';
import { play, still, ticketLink } from '../stage.ts';
import type { World } from '../world.ts';

const project = '/projects/gitlab-com%2Fsupport%2Finternal-requests/issues';
const forceLines = [
  'Namespace: acme-corp',
  'Subscription: A-S00012345',
  `Zendesk ticket: ${ticketLink(42, 'force-associate-1')}`,
  'Requested by: Ann Reyes',
].join('\n');

const file = (world: World, label: string, description: string) =>
  ask(world, 'POST', project, { title: `Mechanizer: ${label}`, description, labels: `Mechanizer::${label}` });

const descriptionOf = async (world: World, iid = 1) =>
  ((await ask(world, 'GET', `${project}/${iid}`)).body as { description: string }).description;

const planOf = (world: World) => world.state.gitlab.namespaces[0]?.plan?.code ?? 'free';

test('an issue is filed, read, relabelled, closed and found again', async () => {
  const world = play('standard');
  const filed = await ask(world, 'POST', project, {
    title: 'Look at A-S1',
    description: 'words',
    labels: 'a, b',
  });
  expect([filed.status, filed.body]).toEqual([
    201,
    expect.objectContaining({ iid: 1, labels: ['a', 'b'], state: 'opened', project_id: 5061 }),
  ]);
  const changed = await ask(world, 'PUT', `${project}/1`, { add_labels: 'c', remove_labels: 'a' });
  expect(changed.body).toMatchObject({ labels: ['b', 'c'] });
  const found = async (query: string) =>
    ((await ask(world, 'GET', `${project}?${query}`)).body as object[]).length;
  expect(await found('search=A-S1&in=title&labels=b&state=opened')).toBe(1);
  expect(await found('search=words&in=title')).toBe(0);
  expect(await found('labels=a')).toBe(0);
  await ask(world, 'PUT', `${project}/1`, { state_event: 'close' });
  expect(await found('state=opened')).toBe(0);
});

test('a search takes words, and finds no address by its fragment', async () => {
  const world = play('standard');
  const link = ticketLink(42, 'force-associate-1');
  await ask(world, 'POST', project, { title: 'One', description: `See (${link}) or ${ticketLink(43)}.` });
  const found = async (search: string) => {
    const query = new URLSearchParams({ search, in: 'title,description' });
    return ((await ask(world, 'GET', `${project}?${query}`)).body as object[]).length;
  };
  expect(await found(link)).toBe(0);
  expect(await found('force-associate-1')).toBe(0);
  expect(await found(ticketLink(42))).toBe(0);
  expect(await found(ticketLink(43))).toBe(1);
  expect(await found('one SEE')).toBe(1);
  expect(await found('on')).toBe(0);
});

test('a list is narrowed by author and time, and ordered as it is asked for', async () => {
  const world = play('standard');
  await ask(world, 'POST', project, { title: 'First' });
  world.advance(60_000);
  await ask(world, 'POST', project, { title: 'Second' });
  const [first] = world.state.gitlab.issues;
  if (first !== undefined) first.author_id = 4711;
  const titles = async (query: string) =>
    ((await ask(world, 'GET', `${project}?${query}`)).body as { title: string }[]).map((one) => one.title);
  expect(await titles('')).toEqual(['Second', 'First']);
  expect(await titles('order_by=created_at&sort=asc')).toEqual(['First', 'Second']);
  expect(await titles('author_id=4711')).toEqual(['First']);
  expect(await titles('author_username=support-app')).toEqual(['Second']);
  expect(await titles('author_username=nobody')).toEqual([]);
  expect(await titles(`created_after=${new Date(world.now()).toISOString()}`)).toEqual(['Second']);
  const read = (await ask(world, 'GET', `${project}/1`)).body;
  expect(read).toMatchObject({ author: { username: 'mia-torres' } });
  expect(read).not.toHaveProperty('author_id');
});

test('notes are added, and a title is needed', async () => {
  const world = play('standard');
  await ask(world, 'POST', project, { title: 'One' });
  const note = await ask(world, 'POST', `${project}/1/notes`, { body: 'seen', internal: true });
  expect([note.status, note.body]).toEqual([201, expect.objectContaining({ body: 'seen', internal: true })]);
  expect((await ask(world, 'POST', project, {})).body).toEqual({ error: 'title is missing' });
  expect((await ask(world, 'GET', `${project}/9`)).body).toEqual({ message: '404 Issue Not Found' });
  expect((await ask(world, 'POST', '/projects/1/issues', { title: 'x' })).body).toEqual({
    message: '404 Project Not Found',
  });
});

test('a token without the right gets 403, and nothing is filed', async () => {
  const world = play('internal-request-not-allowed');
  const heard = await ask(world, 'POST', project, { title: 'x' });
  expect([heard.status, heard.body]).toEqual([403, { message: '403 Forbidden' }]);
  expect(world.state.gitlab.issues).toEqual([]);
});

test('the automation carries a filed request out after a while, and writes the outcome beneath', async () => {
  const world = play('internal-request');
  await file(world, 'Force Associate', forceLines);
  world.advance(4_999);
  expect(await descriptionOf(world)).toBe(forceLines);
  world.advance(1);
  expect(await descriptionOf(world)).toMatch(/^Namespace: acme-corp\n[^]*\{:success=>true\}/);
  expect(planOf(world)).toBe('premium');
  expect(world.state.applied).toMatchObject([
    {
      action: 'force_reassociate',
      key: '{"namespace":9001,"subscription":"A-S00012345"}',
      ticketLink: ticketLink(42, 'force-associate-1'),
    },
  ]);
});

test('clearing by request says what the plan is called afterwards', async () => {
  const world = play('internal-request-swap');
  await file(world, 'Clear Subscription', 'Subscription: A-S00010001');
  world.advance(5_000);
  expect(await descriptionOf(world)).toContain('"name"=>"Free"');
  expect(planOf(world)).toBe('free');
  world.knobs.mechanizer.clearSays = 'unlinked';
  await file(world, 'Clear Subscription', 'Subscription: A-S00010001');
  world.advance(5_000);
  expect(await descriptionOf(world, 2)).toContain('Subscription Unlinked');
});

test('what is refused to Support is refused to the automation, and failures are written down', async () => {
  const held = play('internal-request-swap');
  await file(held, 'Force Associate', forceLines);
  held.advance(5_000);
  expect(await descriptionOf(held)).toContain('is already associated with a subscription');
  expect(held.state.applied).toEqual([]);
  const fails = play('internal-request-fails');
  await file(fails, 'Force Associate', forceLines);
  fails.advance(5_000);
  expect(await descriptionOf(fails)).toContain('Errno::ECONNREFUSED');
  expect(planOf(fails)).toBe('free');
});

test('other issues, and a sleeping automation, change nothing', async () => {
  const asleep = play('internal-request-unanswered');
  await file(asleep, 'Force Associate', forceLines);
  asleep.advance(3_600_000);
  expect(await descriptionOf(asleep)).toBe(forceLines);
  const world = still(caseById('internal-request').seed());
  await ask(world, 'POST', project, {
    title: 'x',
    description: forceLines,
    labels: 'Console Escalation - customers',
  });
  world.advance(3_600_000);
  expect(world.state.applied).toEqual([]);
});
