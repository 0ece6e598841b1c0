/** Full paths out of `gitlab.com/…` addresses. */
import { exampleGroup } from '../../domain/example-group.ts';
import { withoutTrailing } from '../../domain/trailing.ts';

/** First segments of gitlab.com that are pages of GitLab, GitLab's own groups, or the example of our letters: never a customer's group. */
const notGroups = new Set([
  exampleGroup,
  ...(
    '-,admin,api,dashboard,explore,gitlab-com,gitlab-org,gitlab-support-readiness,groups,help,import,invites,jwt,login,' +
    'new,oauth,profile,projects,public,s,search,snippets,unsubscribes,users,uploads,v2'
  ).split(','),
]);

/** GitLab's own bounds: 255 characters a name, 20 groups below one another and a project in the last. */
const bounds = { segment: 255, segments: 21 } as const;

/** Of GitLab.com itself: customers.gitlab.com and docs.gitlab.com have no groups. */
const address = /(?<![\w.@-])(?:www\.)?gitlab\.com\/([\w./-]+)/gi;

/** `website.git.` at the end of a sentence is the project `website`. */
function lastName(found: string): string {
  const name = withoutTrailing(found, '.,;:');
  return /\.git$/i.test(name) ? name.slice(0, -'.git'.length) : name;
}

/** `groups/acme/team/-/billings` -> `acme/team`; null for a page that belongs to no group. */
function pathOf(found: string): string | null {
  const segments = found.replace(/^groups\//i, '').split('/');
  const end = segments.indexOf('-');
  const path = (end < 0 ? segments : segments.slice(0, end)).filter((part) => part !== '');
  const names = [...path.slice(0, -1), lastName(path.at(-1) ?? '')].filter((name) => name !== '');
  const first = names[0];
  if (first === undefined || notGroups.has(first.toLowerCase())) return null;
  const fits = names.length <= bounds.segments && names.every((name) => name.length <= bounds.segment);
  return fits ? names.join('/') : null;
}

/** The full paths that a text's addresses name, in their order. */
export const pathsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(address), ([, found = '']) => pathOf(found)).filter((path) => path !== null);
