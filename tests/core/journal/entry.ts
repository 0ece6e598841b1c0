/** Entries of a journal, and the notes that carry them. */
import type { Entry } from '#core/journal/entry.ts';
import type { Journal } from '#core/journal/reading.ts';
import { textOf } from '#core/journal/entry-text.ts';
import type { Comment } from '#core/domain/records/zendesk.ts';
import { minutesAgo, now, privately, said } from '../records.ts';

/** Of the ticket that all of these tests are about. */
export const ticket = '42';

export const entry = (over: Partial<Entry> = {}): Entry => ({
  procedure: 'change-namespace',
  wish: { subscription: 'A-S00012345', namespace: 9001 },
  ticket,
  agent: 'Ann Reyes',
  agentId: '901',
  at: now,
  event: 'begun',
  attempt: 'one',
  about: {},
  reasons: {},
  from: null,
  before: null,
  after: null,
  word: null,
  request: null,
  refusal: null,
  n: null,
  ...over,
});

export const journal = (...entries: readonly Entry[]): Journal => ({
  entries,
  times: entries.map((one) => one.at),
  disregarded: [],
});

/** A private note with this in its update's metadata, by the agent whom entries name unless told otherwise. */
export const carrying = (text: string | null, ago = 0, over: Partial<Comment> = {}): Comment =>
  said('Linking the group, begun by Ann Reyes.', ago, { ...privately, channel: 'api', entry: text, ...over });

export const noteOf = (one: Entry, ago = 0, over: Partial<Comment> = {}): Comment =>
  carrying(textOf(one), ago, over);

/** The least that the contract asks of an entry. */
export const bare = (over: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    procedure: 'link-account',
    wish: { customer: 5501, uid: '4711' },
    ticket,
    agent: 'Ben Okafor',
    agentId: '901',
    attempt: 'bens-first',
    at: minutesAgo(9),
    event: 'begun',
    ...over,
  });
