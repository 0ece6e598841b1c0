import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { askGitlab as ask } from '../ask.ts';
import { play } from '../stage.ts';

const folder = new URL('../../../../shared/contracts/fixtures/gitlab-json-schemas/', import.meta.url);

interface Schema {
  required?: string[];
  items?: Schema;
  properties?: Record<string, unknown>;
}

const schema = (name: string): Schema => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Schema;
const firstOf = (body: unknown): object => (Array.isArray(body) ? (body[0] as object) : (body as object));

/** GitLab's own schemas say which keys its replies have; the double must not be poorer. */
test.skipIf(!existsSync(folder))('replies have the keys that GitLab’s schemas ask for', async () => {
  const world = play('standard');
  const issues = '/projects/5061/issues';
  await ask(world, 'POST', issues, { title: 'One' });
  await ask(world, 'POST', `${issues}/1/notes`, { body: 'seen' });
  const asked: [string, string][] = [
    ['ce_user_admin.json', '/users?search=mia'],
    ['ce_members.json', '/groups/9001/members'],
    ['ce_issue.json', `${issues}/1`],
    ['ce_notes.json', `${issues}/1/notes`],
  ];
  for (const [name, path] of asked) {
    const { required, items } = schema(name);
    const reply = firstOf((await ask(world, 'GET', path)).body);
    expect(Object.keys(reply), name).toEqual(expect.arrayContaining(required ?? items?.required ?? ['?']));
  }
  const membership = firstOf((await ask(world, 'GET', '/users/4711/memberships')).body);
  expect(Object.keys(membership).sort()).toEqual(
    Object.keys(schema('ce_membership.json').properties ?? {}).sort(),
  );
});
