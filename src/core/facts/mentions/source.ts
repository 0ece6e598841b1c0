/** Who named something, and where: what the requester wrote counts before what others wrote (decisions.md, "Choices"). */
import type { Comment } from '../../domain/records/zendesk.ts';

/** `staff` are agents and admins; `other` are third people, and those of whom Zendesk does not say who they are. */
export type AuthorKind = 'requester' | 'staff' | 'other';

/** Where something is named. */
export interface Source {
  /** The comment's id; null: the ticket's subject. */
  readonly comment: string | null;
  readonly author: string;
  readonly kind: AuthorKind;
  /** When it was written, as Zendesk tells it; null for the subject. */
  readonly at: string | null;
  /** Zendesk doubts the comment or its author. */
  readonly flagged: boolean;
}

interface Person {
  readonly id: string | null;
  readonly name: string;
}

const staff: readonly (string | null)[] = ['agent', 'admin'];

/** By id; by name only where Zendesk gives no id, since anybody can bear a name. */
const isRequester = ({ author, authorId }: Comment, { id, name }: Person): boolean =>
  id === null || authorId === null ? author === name : authorId === id;

/** Whose a comment is: the requester's own, an agent's, or another's. */
export const authorKindOf = (comment: Comment, requester: Person): AuthorKind =>
  isRequester(comment, requester) ? 'requester' : staff.includes(comment.role) ? 'staff' : 'other';

export const sourceOf = (comment: Comment, requester: Person): Source => ({
  comment: comment.id,
  author: comment.author,
  kind: authorKindOf(comment, requester),
  at: comment.at,
  flagged: comment.flags.length > 0,
});

/** The subject is the requester's own words. */
export const subjectOf = (requester: Person): Source => ({
  comment: null,
  author: requester.name,
  kind: 'requester',
  at: null,
  flagged: false,
});

const kinds: readonly AuthorKind[] = ['requester', 'staff', 'other'];

const rank = ({ kind, flagged }: Source): number => (flagged ? kinds.length : kinds.indexOf(kind));

/** The most telling first: people correct themselves, so the newest comes first among those of one kind. */
export const byWeight = (one: Source, other: Source): number =>
  rank(one) - rank(other) || Date.parse(other.at ?? '') - Date.parse(one.at ?? '') || 0;
