/** GitLab.com: the token is taken, an administrator's, wide enough and lasts; requests can be filed and are noticed. */
import { describe } from 'vitest';
import { requestsProject } from '../../world/build/gitlab.ts';
import { day } from '../../world/dates.ts';
import type { Seed } from '../../world/seed.ts';
import { answers, knobs, says, seeded, set, type Setup, testRows } from './check.ts';

const project = (over: Parameters<typeof requestsProject>[0]): Setup =>
  seeded((seed) => void (seed.gitlab.projects = [requestsProject(over)]));

function withoutAdmin(seed: Seed): void {
  for (const user of seed.gitlab.users) user.is_admin = false;
}

/** The token's user is no administrator, and has this access to the project. */
const member = (access: number | null): Setup =>
  seeded((seed) => {
    withoutAdmin(seed);
    seed.gitlab.projects = [requestsProject({ access })];
  });

const filing = { execution_mode: 'internal_request' };
const elsewhere = { gitlab_url: 'https://gitlab.example' };
const noProject = { internal_requests_project: 'a/b' };
const user = /\/user$/;
const self = /\/personal_access_tokens\/self/;

describe('the address', () => {
  testRows([
    ['a domain that the manifest lacks', 'gitlab_url', 'block', 'unlisted', set(elsewhere)],
    ['an address that is none', 'gitlab_url', 'warn', 'wrong', set({ gitlab_url: 'gitlab' })],
    [
      'a page in place of the API',
      'gitlab_url',
      'warn',
      'not-gitlab',
      answers({ match: { path: user }, does: 'html-200' }),
    ],
  ]);
});

describe('the token', () => {
  const readsOnly = knobs({ gitlabToken: 'no-issues' });
  const notWide = says(user, 403, '{"error":"insufficient_scope","scope":"api"}');
  const ends = (offset: number): Setup => seeded((seed) => void (seed.gitlab.tokenExpires = day(offset)));
  testRows([
    ['is not taken', 'gitlab_token', 'block', 'token-refused', knobs({ gitlabToken: 'invalid' })],
    ['may not even tell whose it is', 'gitlab_token', 'block', 'token-scope', notWide],
    ['says whose it is', 'gitlab_token', 'ok', 'owner', {}],
    ['says its scopes', 'gitlab_token', 'ok', 'scopes', {}],
    ['is no administrator’s', 'gitlab_token', 'warn', 'not-admin', seeded(withoutAdmin)],
    ['is not told to be one’s', 'gitlab_token', 'warn', 'not-admin', knobs({ gitlabToken: 'not-admin' })],
    ['only reads', 'gitlab_token', 'ok', 'reads-only', readsOnly],
    [
      'only reads, and is to file',
      'gitlab_token',
      'block',
      'cannot-file',
      { ...readsOnly, settings: filing },
    ],
    ['reads users only', 'gitlab_token', 'block', 'no-read-api', says(self, 200, '{"scopes":["read_user"]}')],
    ['lasts', 'gitlab_token', 'ok', 'expires', ends(15)],
    ['ends in a fortnight', 'gitlab_token', 'warn', 'expires-soon', ends(14)],
    ['is no personal one', 'gitlab_token', 'unread', 'scopes-untold', says(self, 400)],
  ]);
});

describe('the project for requests', () => {
  const it = 'internal_requests_project';
  testRows([
    ['is not there', it, 'warn', 'no-project', set(noProject)],
    ['is not there, and is needed', it, 'block', 'no-project', set({ ...noProject, ...filing })],
    ['is no path', it, 'warn', 'wrong', set({ internal_requests_project: 'requests' })],
    ['is archived', it, 'warn', 'archived', project({ archived: true })],
    ['has no issues', it, 'warn', 'issues-off', says(/requests$/, 200, '{"id":1,"issues_enabled":false}')],
    ['lacks a label', it, 'warn', 'no-label', project({ labels: ['Mechanizer::Force Associate'] })],
    ['takes issues of an administrator', it, 'ok', 'files', project({ access: null })],
    ['takes no labels of a guest', it, 'warn', 'no-right', member(10)],
    ['takes issues of a planner', it, 'ok', 'files', member(15)],
    ['does not tell what the token may', it, 'unread', 'right-untold', member(null)],
  ]);
});
