/**
 * Finds the issues that this app filed, and tells them from anybody's. GitLab's search takes an address with its
 * fragment for one word and `#` for a blank, so it never finds a link of ours: issues are listed by label, author and
 * time, and their descriptions are read in full.
 */
import { absent, type ReadResult, seen, unseen } from '../../core/domain/loadable.ts';
import { below } from '../address.ts';
import type { Client } from '../client.ts';
import { type Issue, issue, issuesPage, listIssues, tokenUser } from './issues.ts';

/** Where an issue of ours was filed, and how it is known again. */
export interface Mark {
  readonly gitlabUrl: string;
  /** Full path. */
  readonly project: string;
  readonly label: string;
  /** The ticket's link and what the issue is about, each a whole line of the description. */
  readonly lines: readonly [ticket: string, about: string];
  /** Epoch ms: nothing was filed before. */
  readonly since: number;
}

/** An issue that carries the lines of this app's mark. */
export interface OwnIssue extends Pick<Issue, 'iid' | 'description'> {
  /** Empty where GitLab named an address that is not one of the project. */
  readonly url: string;
}

/** The line of a description by which an issue is known again; `link` is the ticket link with its fragment. */
export const ticketLine = (link: string): string => `Zendesk ticket: ${link}`;

/** The browser's clock and GitLab's may differ by so much, ms. */
const skew = 5 * 60_000;

/** So many pages are looked through. */
const pages = 5;

/** Paths are the same in any case of letters. */
const isIn = ({ gitlabUrl, project }: Mark, url: string): boolean =>
  below(url.toLowerCase(), `${gitlabUrl}/${project}`.toLowerCase());

/**
 * The issue as one of ours; null when a line of the mark is missing in its description. What was read of the project
 * counts, never what somebody said where it is.
 */
export function ownIn(
  mark: Mark,
  { iid, url, description }: Pick<Issue, 'iid' | 'url' | 'description'>,
): OwnIssue | null {
  const said = new Set(description.split('\n').map((line) => line.trimEnd()));
  if (!mark.lines.every((line) => said.has(line))) return null;
  return { iid, description, url: isIn(mark, url) ? url : '' };
}

const authors = new WeakMap<Client, number | null>();

/** The user whose token it is, asked once; null where that cannot be told: then nobody's issues are left out. */
async function authorOf(client: Client): Promise<number | null> {
  const had = authors.get(client);
  if (had !== undefined) return had;
  const look = await client.ask(tokenUser, {});
  const author = look.tag === 'seen' ? look.seen.id : null;
  const stays = look.tag !== 'unseen' || look.trouble.kind === 'forbidden';
  if (stays) authors.set(client, author);
  return author;
}

async function listed(client: Client, mark: Mark): Promise<ReadResult<OwnIssue>> {
  const { project, label, since } = mark;
  const author = await authorOf(client);
  let page = await client.ask(listIssues, { project, label, author, since: Math.max(0, since - skew) });
  for (let n = 1; page.tag === 'seen'; n += 1) {
    const own = page.seen.list.map((one) => ownIn(mark, one)).find((one) => one !== null);
    if (own !== undefined) return seen(own);
    if (page.seen.next === null) return absent;
    if (n === pages)
      return unseen({ service: 'gitlab', kind: 'shape', detail: '', reason: 'too-many-issues' });
    page = await client.ask(issuesPage, { url: page.seen.next });
  }
  return page;
}

/**
 * The issue of that mark. Absent only when all that were filed since were looked through; unseen when a page could
 * not be read, or when it is on none of the first five pages of 20. `hint`: a number to look at first; it counts
 * only when that issue carries the mark.
 */
export async function findOwn(
  client: Client,
  mark: Mark,
  hint: number | null,
): Promise<ReadResult<OwnIssue>> {
  const there = hint === null ? absent : await client.ask(issue, { project: mark.project, iid: hint });
  const own = there.tag === 'seen' ? ownIn(mark, there.seen) : null;
  return own === null ? listed(client, mark) : seen(own);
}
