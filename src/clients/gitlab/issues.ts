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

/** Issues, open and closed, with that text in title or description; newest first, at most 20. */
export const findIssues: Endpoint<InProject & { readonly search: string }, readonly Issue[]> = {
  service: 'gitlab',
  method: 'GET',
  path: (params) => `${issues(params)}${search({ search: params.search, in: 'title,description' })}`,
  reply: readAs(z.array(issueRecord), (list): readonly Issue[] => list),
};

export interface Filing extends InProject {
  readonly title: string;
  readonly description: string;
  /** Separated by commas; one that does not exist yet is created. */
  readonly labels: string;
}

/** Files an issue; what was made is its number and address. */
export const fileIssue: MakeEndpoint<Filing, { readonly iid: number; readonly url: string }> = {
  service: 'gitlab',
  method: 'POST',
  path: issues,
  body: ({ title, description, labels }) => ({ title, description, labels }),
  result: readAs(z.object({ iid: z.int(), web_url: address }), (raw) => ({
    iid: raw.iid,
    url: raw.web_url,
  })),
};

/** Adds a label and keeps those that are there. */
export const labelIssue: ChangeEndpoint<OneIssue & { readonly add: string }> = {
  service: 'gitlab',
  method: 'PUT',
  path: one,
  body: ({ add }) => ({ add_labels: add }),
};

export const closeIssue: ChangeEndpoint<OneIssue> = {
  service: 'gitlab',
  method: 'PUT',
  path: one,
  body: () => ({ state_event: 'close' }),
};
