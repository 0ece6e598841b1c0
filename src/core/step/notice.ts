/** Why a step may not go, or did not. */
import type { Trouble } from '../domain/loadable.ts';
import type { Departure } from '../procedures/departure.ts';

/** Why a step may not go just now. */
export type Because =
  /** The agent may not make changes. */
  | 'forbidden'
  /** Another change is, or may be, on its way. */
  | 'in-flight'
  /** What it rests on is being read. */
  | 'reading'
  /** The journal could not be read, so what was begun is not known. */
  | 'journal'
  /** What it rests on, or departs from, could not be read. */
  | 'unread'
  /** What it was planned for is not so any more. */
  | 'moved'
  /** A finding forbids it. */
  | 'blocked'
  /** Something is still to be confirmed, or was confirmed too long ago. */
  | 'gates'
  /** It is not its turn. */
  | 'not-ready';

/** Why a step that was to go did not: nothing was sent. */
export type StepNotice =
  | { readonly is: 'not-noted'; readonly trouble: Trouble }
  | { readonly is: 'too-many-notes'; readonly until: number }
  /** The note did not come back as it was written: it is public, says something else, or carries no entry. */
  | { readonly is: 'note-public' | 'note-altered' | 'note-missing' }
  | { readonly is: 'changed' }
  /** The look right before the change showed another state than the confirmed one. */
  | { readonly is: 'moved'; readonly was: Departure; readonly now: Departure | null }
  /** The state could not be looked at right before the change. */
  | { readonly is: 'unchecked' }
  | { readonly is: 'held'; readonly because: readonly Because[] };
