/** The ticket and what is named in it: a subscription, a group. */
import { isJournal } from '../journal/reading.ts';
import { scan } from './mentions/scan.ts';
import { longest } from './mentions/tokens.ts';
import { memoByObject } from '../domain/memo.ts';
import type { Comment } from '../domain/records.ts';

/** Whose ticket it is. `id`, `locale`: null when Zendesk does not tell. */
export interface Requester {
  readonly id: string | null;
  readonly name: string;
  /** The primary address first, then the verified identities; empty when there is none. */
  readonly emails: readonly string[];
  readonly locale: string | null;
}

/**
 * Who is signed in and works with the app. `groups`: ids of their Zendesk groups, which decide whether they may make
 * changes.
 */
export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly locale: string | null;
  readonly groups: readonly string[];
}

/** The ticket that the frame shows, with its requester. */
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

/**
 * Whether the requester wrote the comment, by role, by name or by id: the requester may be an agent too, and the
 * role may be missing.
 */
export const isByRequester = (comment: Comment, { id, name }: Requester): boolean =>
  comment.role === 'end-user' || comment.author === name || comment.author === `#${id}`;

/** More than so many names tell nothing: a text that has them is a log or a list. */
const most = { of: 60, called: 20 } as const;
/** So many characters are read in all, those that tell most first. */
const mostRead = 1_000_000;

const unique = (found: readonly string[]): readonly string[] => [...new Set(found)].slice(0, most.of);

function withinReason(texts: readonly string[]): readonly string[] {
  let read = 0;
  return texts.filter((text) => (read += Math.min(text.length, longest.text)) <= mostRead);
}

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
  const named = withinReason(texts).map(scan);
  const called = named.flatMap((one) => one.called).slice(0, most.called);
  return {
    subscriptions: unique(named.flatMap((one) => one.subscriptions)),
    paths: unique(named.flatMap((one) => one.paths)),
    words: unique([...called, ...named.flatMap((one) => one.joined)]),
  };
}

const mentionsIn = memoByObject((ticket: Ticket) =>
  memoByObject((comments: readonly Comment[]) => read(ticket, comments)),
);

/**
 * What the ticket names. The subject tells most, then what the requester wrote (the newest first: people correct
 * themselves), then what agents wrote. Journal notes are the app's own words and tell nothing.
 */
export const mentionsOf = (ticket: Ticket, comments: readonly Comment[]): Mentions =>
  mentionsIn(ticket)(comments);
