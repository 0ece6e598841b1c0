/** Whether an entry counts: it has to be this ticket's, and written here by the very person of staff that it names. */
import type { Comment } from '../domain/records/zendesk.ts';
import { type Entry, entryIn } from './entry.ts';

/** Why an entry does not count: each has its words under `ui.journal.why`. */
export type Why =
  | 'malformed'
  | 'other-ticket'
  | 'public'
  | 'unknown-author'
  | 'not-staff'
  | 'light-agent'
  | 'not-its-author'
  | 'not-written-here';

const staff = new Set<string | null>(['agent', 'admin']);
/** An update by the API, or in the agent's own window; a mail, a merge or an import is none. */
const here = new Set<string | null>(['api', 'web']);
/** Zendesk's `role_type` of people who can write private notes and nothing else. */
const lightAgent = 1;

function whyNot(entry: Entry | null, comment: Comment, ticket: string): Why | null {
  if (entry === null || Number.isNaN(Date.parse(comment.at))) return 'malformed';
  if (entry.ticket !== ticket) return 'other-ticket';
  if (comment.public) return 'public';
  if (comment.authorId === null || comment.role === null) return 'unknown-author';
  if (!staff.has(comment.role)) return 'not-staff';
  if (comment.roleType === lightAgent) return 'light-agent';
  if (entry.agentId !== comment.authorId) return 'not-its-author';
  return here.has(comment.channel) ? null : 'not-written-here';
}

export interface Judged {
  readonly entry: Entry | null;
  /** Why it does not count; null: it does. */
  readonly why: Why | null;
}

/** What a comment's entry is worth; null for a comment that carries none. */
export function judged(comment: Comment, ticket: string): Judged | null {
  if (comment.entry === null) return null;
  const entry = entryIn(comment.entry);
  return { entry, why: whyNot(entry, comment, ticket) };
}
