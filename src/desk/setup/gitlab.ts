/** GitLab.com: whose the token is and what it may do, and whether requests can be filed where they are to be. */
import type { Client } from '../../clients/client.ts';
import * as gitlab from '../../clients/gitlab/setup.ts';
import { currentUser } from '../../clients/gitlab/reads.ts';
import { dayOf } from '../../core/domain/day.ts';
import { type ReadResult, seen } from '../../core/domain/loadable.ts';
import type { GitlabUser } from '../../core/domain/records/gitlab.ts';
import { escalationLabel, mechanizerLabels } from '../../core/domain/request-labels.ts';
import type { Settings } from '../../core/domain/settings.ts';
import { reachOf } from './reach.ts';
import { fine, judged, judgedBy, type Judged, type SetupLevel, together } from './row.ts';

export interface GitlabTried {
  readonly user: ReadResult<GitlabUser>;
  readonly token: ReadResult<gitlab.OwnToken>;
  readonly project: ReadResult<gitlab.RequestsProject>;
  /** Those of the app's labels that the project lacks. */
  readonly lacking: ReadResult<readonly string[]>;
}

type Asks = Pick<Client, 'ask'>;

const labels = [mechanizerLabels.force, mechanizerLabels.clear, escalationLabel];

async function lackingIn(client: Asks, project: string): Promise<ReadResult<readonly string[]>> {
  const lacking: string[] = [];
  for (const label of labels) {
    const found = await client.ask(gitlab.labelsFound, { project, words: label });
    if (found.tag !== 'seen') return found;
    if (!found.seen.includes(label)) lacking.push(label);
  }
  return seen(lacking);
}

/** Reads only; never rejects. */
export async function tryGitlab(client: Asks, { requestsProject: project }: Settings): Promise<GitlabTried> {
  const [user, token, found, lacking] = await Promise.all([
    client.ask(currentUser, {}),
    client.ask(gitlab.ownToken, {}),
    client.ask(gitlab.requestsProject, { project }),
    lackingIn(client, project),
  ]);
  return { user, token, project: found, lacking };
}

/** That much before its end a token should be replaced, ms. */
const soon = 14 * 86_400_000;

const ofAddress = (tried: GitlabTried | null): Judged =>
  judgedBy(tried && tried.user, {
    seen: () => fine,
    // It has answered, and said what it thinks of the token: that is told there.
    troubles: { 'signed-out': fine, forbidden: fine, shape: judged('warn', 'not-gitlab') },
  });

export const gitlabAddress = (settings: Settings, tried: GitlabTried | null): Judged =>
  together(reachOf(settings.gitlabUrl, 'block'), ofAddress(tried));

const whose = ({ name, username, admin }: GitlabUser): Judged =>
  together(
    judged('ok', 'owner', { name, username }),
    admin === true ? judged('ok', 'admin') : judged('warn', 'not-admin'),
  );

const ofOwner = (tried: GitlabTried | null): Judged =>
  judgedBy(tried && tried.user, {
    seen: whose,
    troubles: { 'signed-out': judged('block', 'token-refused'), forbidden: judged('block', 'token-scope') },
  });

function rights(scopes: readonly string[], mode: Settings['mode']): Judged {
  if (scopes.includes('api')) return fine;
  if (!scopes.includes('read_api')) return judged('block', 'no-read-api');
  return mode === 'internal_request' ? judged('block', 'cannot-file') : judged('ok', 'reads-only');
}

function lasting(expires: string | null, now: number): Judged {
  if (expires === null) return fine;
  const isSoon = expires <= dayOf(now + soon);
  return judged(isSoon ? 'warn' : 'ok', isSoon ? 'expires-soon' : 'expires', { day: expires });
}

const ofScopes = (tried: GitlabTried | null, mode: Settings['mode'], now: number): Judged =>
  judgedBy(tried && tried.token, {
    seen: ({ scopes, expires }) =>
      together(
        judged('ok', 'scopes', { scopes: scopes.join(', ') }),
        rights(scopes, mode),
        lasting(expires, now),
      ),
    absent: judged('unread', 'scopes-untold'),
  });

/** @param now epoch ms */
export function gitlabToken({ mode }: Settings, tried: GitlabTried | null, now: number): Judged {
  const owner = ofOwner(tried);
  return tried?.user.tag === 'seen' ? together(owner, ofScopes(tried, mode, now)) : owner;
}

/** Planner: who may set labels, without which no automation notices a request. */
const setsLabels = 15;

const isAdmin = (tried: GitlabTried): boolean => tried.user.tag === 'seen' && tried.user.seen.admin === true;

function filing(project: gitlab.RequestsProject, mayAll: boolean, level: SetupLevel): Judged {
  const { isArchived, hasIssues, access } = project;
  if (isArchived) return judged(level, 'archived');
  if (hasIssues === false) return judged(level, 'issues-off');
  if (mayAll) return judged('ok', 'files');
  if (access === null) return judged('unread', 'right-untold');
  return access >= setsLabels ? judged('ok', 'files') : judged(level, 'no-right', { access });
}

export function requestsProject({ mode }: Settings, tried: GitlabTried | null): Judged {
  const level = mode === 'internal_request' ? 'block' : 'warn';
  if (tried === null || tried.project.tag !== 'seen') {
    return judgedBy(tried && tried.project, { seen: () => fine, absent: judged(level, 'no-project') });
  }
  const lacking = judgedBy(tried.lacking, {
    seen: (names) => (names.length === 0 ? fine : judged('warn', 'no-label', { labels: names.join(', ') })),
  });
  return together(filing(tried.project.seen, isAdmin(tried), level), lacking);
}
