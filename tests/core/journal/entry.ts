/** Entries of a journal, and the notes that carry them. */
import type { Entry, Journal } from '#core/journal.ts';
import { lineOf } from '#core/journal.ts';
import type { Comment } from '#core/records.ts';
import { minutesAgo, now, privately, said } from '../records.ts';

export const entry = (over: Partial<Entry> = {}): Entry => ({
  procedure: 'change-namespace',
  wish: { subscription: 'A-S00012345', namespace: 9001 },
  agent: 'Ann Reyes',
  agentId: '901',
  at: now,
  event: 'begun',
  attempt: 'one',
  about: {},
  reasons: {},
  before: null,
  after: null,
  word: null,
  request: null,
  refusal: null,
  n: null,
  ...over,
});

export const journal = (...entries: readonly Entry[]): Journal => ({ entries, malformed: 0 });

export const noteOf = (one: Entry, ago = 0, over: Partial<Comment> = {}): Comment =>
  said(`Linking the group, begun by Ann Reyes.\n\n${lineOf(one)}`, ago, { ...privately, ...over });

/** The least that the contract asks of a line. */
export const bare = (over: Readonly<Record<string, unknown>> = {}): string =>
  `provisioning-journal v1 ${JSON.stringify({
    procedure: 'link-account',
    wish: { customer: 5501, uid: '4711' },
    agent: 'Ben Okafor',
    at: minutesAgo(5),
    event: 'begun',
    ...over,
  })}`;
