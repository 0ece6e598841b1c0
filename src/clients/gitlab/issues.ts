/** Issues of a project: internal requests and console escalations (gitlab-api.md 1.9, contracts/settings.md). */
import * as z from 'zod/mini';
import { search, segment } from '../address.ts';
import type { ChangeEndpoint, Endpoint, MakeEndpoint } from '../endpoint.ts';
import { orNull, readAs, readBy } from '../shape.ts';

export interface Issue {
  /** The number that the project's issues are called by. */
  readonly iid: number;
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** `opened` or `closed`, as far as is known. */
  readonly state: string;
  readonly labels: readonly string[];
}

const address = z.string().check(z.regex(/^https?:\/\//));

const issueRecord: z.ZodMiniType<Issue> = z.pipe(
  z.object({
    iid: z.int(),
    web_url: address,
    title: z.string(),
    description: orNull(z.string()),
    state: z.string(),
    labels: z.array(z.union([z.string(), z.object({ name: z.string() })])),
  }),
  z.transform((raw): Issue => ({
    iid: raw.iid,
    url: raw.web_url,
    title: raw.title,
    description: raw.description ?? '',
    state: raw.state,
    labels: raw.labels.map((label) => (typeof label === 'string' ? label : label.name)),
  })),
);

interface InProject {
  /** Full path or id. */
  readonly project: string;
}
type OneIssue = InProject & { readonly iid: number };

const issues = ({ project }: InProject): string => `/projects/${segment(project)}/issues`;
const one = (params: OneIssue): string => `${issues(params)}/${segment(params.iid)}`;

/** An issue by its number; absent when there is none, or none that the token may see. */
export const issue: Endpoint<OneIssue, Issue> = {
  service: 'gitlab',
  method: 'GET',
  path: one,
  reply: readBy(issueRecord),
  absentOn: [404],
};

export interface Listing extends InProject {
  readonly label: string;
  /** A user's id; null: whoever filed them. */
  readonly author: number | null;
  /** Filed then or later, epoch ms. */
  readonly since: number;
}

export interface IssuePage {
  readonly list: readonly Issue[];
  readonly next: string | null;
}

const issuePage = readAs(z.array(issueRecord), (list, { next }): IssuePage => ({ list, next }));

/** Issues, open and closed, of one label, author and time; oldest first, 20 a page. */
export const listIssues: Endpoint<Listing, IssuePage> = {
  service: 'gitlab',
  method: 'GET',
  path: (params) =>
    issues(params) +
    search({
      labels: params.label,
      state: 'all',
      ...(params.author === null ? {} : { author_id: params.author }),
      created_after: new Date(params.since).toISOString(),
      order_by: 'created_at',
      sort: 'asc',
      per_page: 20,
    }),
  reply: issuePage,
};

/** Further issues, by the address that the page before gave. */
export const issuesPage: Endpoint<{ readonly url: string }, IssuePage> = {
  service: 'gitlab',
  method: 'GET',
  path: ({ url }) => url,
  reply: issuePage,
};

/** Whose token it is: the author of what is filed with it. Unseen `forbidden` where it may not tell. */
export const tokenUser: Endpoint<Readonly<Record<string, never>>, { readonly id: number }> = {
  service: 'gitlab',
  method: 'GET',
  path: () => '/user',
  reply: readAs(z.object({ id: z.int() }), ({ id }) => ({ id })),
};

export interface Filing extends InProject {
  readonly title: string;
  readonly description: string;
  /** Separated by commas; one that does not exist yet is created. */
  readonly labels: string;
}

/**
 * Files an issue; the reply tells it as it then stands. GitLab files the same one again when asked twice, so whoever
 * may have asked before looks for it first.
 */
export const fileIssue: MakeEndpoint<Filing, Pick<Issue, 'iid' | 'url' | 'description'>> = {
  service: 'gitlab',
  method: 'POST',
  path: issues,
  body: ({ title, description, labels }) => ({ title, description, labels }),
  result: readAs(z.object({ iid: z.int(), web_url: address, description: orNull(z.string()) }), (raw) => ({
    iid: raw.iid,
    url: raw.web_url,
    description: raw.description ?? '',
  })),
};

/** Adds a label and keeps those that are there. */
export const labelIssue: ChangeEndpoint<OneIssue & { readonly add: string }> = {
  service: 'gitlab',
  method: 'PUT',
  path: one,
  body: ({ add }) => ({ add_labels: add }),
};

/** Closes an issue: a request that was carried out is not left open. */
export const closeIssue: ChangeEndpoint<OneIssue> = {
  service: 'gitlab',
  method: 'PUT',
  path: one,
  body: () => ({ state_event: 'close' }),
};
