/** What the setup check asks of GitLab.com: what the token may do, and whether requests can be filed (gitlab-api.md 1.1, 1.9). */
import * as z from 'zod/mini';
import type { Day } from '../../core/domain/day.ts';
import { search, segment } from '../address.ts';
import type { Endpoint } from '../endpoint.ts';
import { amount, dayOrNull, orNull, readAs, trueOrFalse } from '../shape.ts';

const looking = { service: 'gitlab', method: 'GET' } as const;

/** The app's own token. `expires`: null where it never does. */
export interface OwnToken {
  readonly scopes: readonly string[];
  readonly expires: Day | null;
}

/** The token that the request carries; it tells nothing by which it could be used. Absent where it is no personal one. */
export const ownToken: Endpoint<object, OwnToken> = {
  ...looking,
  path: () => '/personal_access_tokens/self',
  reply: readAs(z.object({ scopes: z.array(z.string()), expires_at: dayOrNull }), (raw) => ({
    scopes: raw.scopes,
    expires: raw.expires_at,
  })),
  absentOn: [400, 404],
};

/** A project, as far as filing issues goes. */
export interface RequestsProject {
  /** Null: not told. */
  readonly hasIssues: boolean | null;
  readonly isArchived: boolean;
  /** The token's highest access level in it; null where none is told, as for an administrator who is no member. */
  readonly access: number | null;
}

const access = orNull(z.object({ access_level: amount }));

/** The project by its full path; absent when there is none, or none that the token may see. */
export const requestsProject: Endpoint<{ readonly project: string }, RequestsProject> = {
  ...looking,
  path: ({ project }) => `/projects/${segment(project)}`,
  reply: readAs(
    z.object({
      id: z.int(),
      issues_enabled: orNull(z.boolean()),
      archived: trueOrFalse,
      permissions: orNull(z.object({ project_access: access, group_access: access })),
    }),
    ({ issues_enabled, archived, permissions }) => {
      const levels = [permissions?.project_access, permissions?.group_access].flatMap(
        (one) => one?.access_level ?? [],
      );
      const highest = levels.length === 0 ? null : Math.max(...levels);
      return { hasIssues: issues_enabled, isArchived: archived, access: highest };
    },
  ),
  absentOn: [404],
};

/** Names of the project's labels that hold these words, those of its groups among them; at most 100. */
export const labelsFound: Endpoint<{ readonly project: string; readonly words: string }, readonly string[]> =
  {
    ...looking,
    path: ({ project, words }) =>
      `/projects/${segment(project)}/labels${search({ search: words, per_page: 100 })}`,
    reply: readAs(z.array(z.object({ name: z.string() })), (list) => list.map((one) => one.name)),
  };
