/** The ticket and what is named in it: a subscription, a group. */
import { isJournal } from './journal.ts';
import { onceFor } from './once.ts';
import type { Comment } from './records.ts';

export interface Requester {
  readonly id: string | null;
  readonly name: string;
  /** The primary address first, then the verified identities; empty when there is none. */
  readonly emails: readonly string[];
  readonly locale: string | null;
}

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly locale: string | null;
  readonly groups: readonly string[];
}

export interface Ticket {
  readonly id: string;
  /** `https://acme.zendesk.com/agent/tickets/42`: what every Support tool asks for. */
  readonly link: string;
  readonly subject: string;
  readonly requester: Requester;
}

export interface Mentions {
  /** Subscription names, the most telling first. */
  readonly subscriptions: readonly string[];
  /** Full paths out of `gitlab.com/…` addresses, the most telling first. */
  readonly paths: readonly string[];
  /** Words that may be a path: proposed only where the GitLab user owns a group of that path. */
  readonly words: readonly string[];
}

/** First segments of gitlab.com that are pages of GitLab, or GitLab's own groups, and never a customer's group. */
const notGroups = new Set(
  (
    '-,admin,api,dashboard,explore,gitlab-com,gitlab-org,gitlab-support-readiness,groups,help,import,invites,jwt,login,' +
    'new,oauth,profile,projects,public,s,search,snippets,unsubscribes,users,uploads,v2'
  ).split(','),
);

/** Of GitLab.com itself: customers.gitlab.com and docs.gitlab.com have no groups. */
const address = /(?<![\w.@-])(?:www\.)?gitlab\.com\/([\w./-]+)/gi;
const subscription = /\bA-S\d+\b/g;
const word =
  /\b(?:group|namespace|path)\b[\s:"'`*(]*(?:(?:is|called|named|path|name|id)[\s:"'`*(]+)*([a-z0-9_][\w.-]*(?:\/[\w.-]+)*)|`([\w.-]+(?:\/[\w.-]+)*)`/gi;
/** Words that no sentence has unless they name something: `acme-corp`, `acme_corp/platform`. */
const joinedWord = /(?<![\w./@-])[a-z0-9]+(?:[-_]+[a-z0-9]+)+(?:\/[\w.-]+)*(?![\w@-])/gi;

/** `groups/acme/team/-/billings` -> `acme/team`; null for a page that belongs to no group. */
function pathOf(found: string): string | null {
  const segments = found.replace(/^groups\//i, '').split('/');
  const end = segments.indexOf('-');
  const path = (end < 0 ? segments : segments.slice(0, end)).filter((part) => part !== '');
  const last = path.at(-1);
  if (last !== undefined) path[path.length - 1] = last.replace(/(\.git)?[.,;:]*$/i, '');
  const first = path[0];
  return first === undefined || first === '' || notGroups.has(first.toLowerCase()) ? null : path.join('/');
}

/** Whether the requester wrote it: an agent may be one, and the role may be missing. */
export const isByRequester = (comment: Comment, { id, name }: Requester): boolean =>
  comment.role === 'end-user' || comment.author === name || comment.author === `#${id}`;

const unique = (found: readonly string[]): readonly string[] => [...new Set(found)];

function read(ticket: Ticket, comments: readonly Comment[]): Mentions {
  const newest = comments
    .filter((comment) => !isJournal(comment, ticket.id))
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const mine = (comment: Comment): boolean => isByRequester(comment, ticket.requester);
  const texts = [
    ticket.subject,
    ...newest.filter(mine).map((comment) => comment.text),
    ...newest.filter((comment) => !mine(comment)).map((comment) => comment.text),
  ];
  const matches = (pattern: RegExp): readonly string[] =>
    texts.flatMap((text) => Array.from(text.matchAll(pattern), (match) => match[1] ?? match[2] ?? match[0]));
  return {
    subscriptions: unique(matches(subscription)),
    paths: unique(matches(address).flatMap((found) => pathOf(found) ?? [])),
    words: unique(
      [...matches(word).slice(0, 20), ...matches(joinedWord)]
        .map((found) => found.replace(/[.,;:]+$/, ''))
        .filter((found) => !/^A-S\d+$/i.test(found)),
    ).slice(0, 60),
  };
}

const mentionsIn = onceFor((ticket: Ticket) =>
  onceFor((comments: readonly Comment[]) => read(ticket, comments)),
);

/**
 * What the ticket names. The subject tells most, then what the requester wrote (the newest first: people correct
 * themselves), then what agents wrote. Journal notes are the app's own words and tell nothing.
 */
export const mentionsOf = (ticket: Ticket, comments: readonly Comment[]): Mentions =>
  mentionsIn(ticket)(comments);
