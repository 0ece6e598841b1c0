/** The ticket and what is named in it: a subscription, a group. */
import { isJournal } from '../journal/reading.ts';
import { type Named, scan } from './mentions/scan.ts';
import { byWeight, type Source, sourceOf, subjectOf } from './mentions/source.ts';
import { longest } from './mentions/tokens.ts';
import { exampleGroup } from '../domain/example-group.ts';
import { memoByObject } from '../domain/memo.ts';
import type { Comment } from '../domain/records/zendesk.ts';

/** Whose ticket it is. `id`, `locale`: null when Zendesk does not tell. */
export interface Requester {
  readonly id: string | null;
  readonly name: string;
  /** The primary address first, then the verified identities; empty when there is none. */
  readonly emails: readonly string[];
  readonly locale: string | null;
  /** The id of their organization in Zendesk; missing or null where they have none, or several, or nobody told. */
  readonly organization?: string | null;
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
  /** Where each subscription and each path is named: the most telling place of several. */
  readonly namedIn: {
    readonly subscriptions: ReadonlyMap<string, Source>;
    readonly paths: ReadonlyMap<string, Source>;
  };
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

interface Passage {
  readonly text: string;
  readonly source: Source;
}

function withinReason(passages: readonly Passage[]): readonly Passage[] {
  let read = 0;
  return passages.filter(({ text }) => (read += Math.min(text.length, longest.text)) <= mostRead);
}

/** Each name once, with the first place that has it. */
function firstPlaces(found: readonly (readonly [string, Source])[]): ReadonlyMap<string, Source> {
  const places = new Map<string, Source>();
  for (const [name, source] of found) {
    if (places.size < most.of && !places.has(name)) places.set(name, source);
  }
  return places;
}

function passagesOf({ id, subject, requester }: Ticket, comments: readonly Comment[]): readonly Passage[] {
  const written = comments
    .filter((comment) => !isJournal(comment, id))
    .map((comment) => ({ text: comment.text, source: sourceOf(comment, requester) }))
    .toSorted((a, b) => byWeight(a.source, b.source));
  return [{ text: subject, source: subjectOf(requester) }, ...written];
}

const example = new RegExp(`/${exampleGroup}(?![\\w-])`);

/** What stands beside our letters' example of an address is what an agent lets the customer choose from: none of it is meant. */
const asksForGroup = ({ text, source }: Passage): boolean => source.kind === 'staff' && example.test(text);

function namedBy(passage: Passage): Named {
  const named = scan(passage.text);
  return asksForGroup(passage) ? { ...named, paths: [], called: [], joined: [] } : named;
}

function read(ticket: Ticket, comments: readonly Comment[]): Mentions {
  const named = withinReason(passagesOf(ticket, comments)).map((passage) => ({
    ...namedBy(passage),
    source: passage.source,
  }));
  const namesOf = (of: 'subscriptions' | 'paths') =>
    firstPlaces(named.flatMap((one) => one[of].map((name) => [name, one.source] as const)));
  const namedIn = { subscriptions: namesOf('subscriptions'), paths: namesOf('paths') };
  const called = named.flatMap((one) => one.called).slice(0, most.called);
  const words = new Set([...called, ...named.flatMap((one) => one.joined)]);
  return {
    subscriptions: [...namedIn.subscriptions.keys()],
    paths: [...namedIn.paths.keys()],
    words: [...words].slice(0, most.of),
    namedIn,
  };
}

const mentionsIn = memoByObject((ticket: Ticket) =>
  memoByObject((comments: readonly Comment[]) => read(ticket, comments)),
);

/**
 * What the ticket names. The subject tells most, then what the requester wrote (the newest first: people correct
 * themselves), then what agents wrote, then what other people wrote; what Zendesk flags comes last, whoever wrote it.
 * Journal notes are the app's own words and tell nothing.
 */
export const mentionsOf = (ticket: Ticket, comments: readonly Comment[]): Mentions =>
  mentionsIn(ticket)(comments);
