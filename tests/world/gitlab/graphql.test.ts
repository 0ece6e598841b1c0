import { expect, test } from 'vitest';
import { caseById } from '../cases/index.ts';
import { play, START, still } from '../stage.ts';
import type { Knobs, World } from '../world.ts';

const query =
  'query ($g: NamespaceID, $d: Date) { ciMinutesUsage(namespaceId: $g, date: $d) { nodes { month monthIso8601 minutes } } }';
const group = 'gid://gitlab/Group/9001';

async function ask(world: World, body: object, token = world.state.credentials.gitlabToken) {
  const headers = { 'content-type': 'application/json', 'private-token': token };
  const request = new Request('https://gitlab.com/api/graphql', {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  const response = await world.answer(request);
  return { status: response.status, body: (await response.json()) as unknown };
}

const withToken = (gitlabToken: Knobs['gitlabToken']) =>
  still({ ...caseById('standard').seed(), knobs: { gitlabToken } });
const nodes = (list: unknown[]) => ({ status: 200, body: { data: { ciMinutesUsage: { nodes: list } } } });
const january = { month: 'January', monthIso8601: '2027-01-01', minutes: 120 };
const december = { month: 'December', monthIso8601: '2026-12-01', minutes: 385 };

test('minutes are told by month, one or all of them', async () => {
  const world = play('standard');
  expect(new Date(START).getUTCMonth()).toBe(0);
  expect(await ask(world, { query, variables: { g: group } })).toEqual(nodes([january, december]));
  expect(await ask(world, { query, variables: { g: group, d: '2027-01-01' } })).toEqual(nodes([january]));
  expect(await ask(world, { query, variables: { g: group, d: '2026-10-01' } })).toEqual(nodes([]));
});

test.each<Knobs['gitlabToken']>(['no-billing', 'not-admin'])(
  'whoever has no right to them (%s) gets the same list as where nothing was noted',
  async (token) => {
    expect(await ask(withToken(token), { query, variables: { g: group } })).toEqual(nodes([]));
  },
);

test('a wrong token is 401, anything else is refused with status 200', async () => {
  const world = play('standard');
  const invalid = { status: 401, body: { errors: [{ message: 'Invalid token' }] } };
  expect(await ask(world, { query, variables: { g: group } }, 'glpat-wrong')).toEqual(invalid);
  const refused = { status: 200, body: { errors: [{ message: expect.any(String) }] } };
  for (const body of [
    {},
    { query: '{ currentUser { id } }' },
    { query: 'mutation { ciMinutesUsage( }' },
    { query, variables: { g: '9001' } },
    { query: query.replace('minutes }', 'hours }'), variables: { g: group } },
  ])
    expect(await ask(world, body), JSON.stringify(body)).toMatchObject(refused);
});

test('to ask by it is no change', async () => {
  const world = play('standard');
  world.knobs.faults.push({ match: { service: 'gitlab', change: true }, does: 'html-502' });
  expect((await ask(world, { query, variables: { g: group } })).status).toBe(200);
  expect(world.knobs.faults).toHaveLength(1);
});
