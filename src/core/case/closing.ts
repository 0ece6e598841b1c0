/** What is drafted for the customer, and what is set on the ticket with it (decisions.md, "Closing"). */
import { replyKindOf } from './reply-kind.ts';
import { type ReplyKind, setBy } from './reply/kinds.ts';
import { markOf } from './reply/mark.ts';
import { hasOwnWords } from './reply/own-words.ts';
import { type Assessment, commentsOf } from './assessment.ts';
import type { Comment } from '../domain/records/zendesk.ts';
import type { CaseState } from './state.ts';
import { showsIssueType } from './issue-type.ts';
import { isByRequester } from '../facts/ticket.ts';

/** The draft that fits the case. */
export interface Closing {
  readonly kind: ReplyKind;
  /** What it is about: an address or a name that has to stand in it besides its own words; null where it names nothing. */
  readonly mark: string | null;
  /** Pending is set as well: the customer was told, or asked to do something. */
  readonly pending: boolean;
  readonly issueType: boolean;
}

/**
 * The draft that fits the case as it stands (decisions.md, "Closing"). Null while there is nothing to tell the
 * customer, and before a start as long as something is still being read.
 */
export function closingOf(state: CaseState, assessment: Assessment): Closing | null {
  const kind = replyKindOf(state, assessment);
  return kind === null ? null : { kind, mark: markOf(kind, state, assessment), ...setBy(kind) };
}

/** Markup and entities aside, whether a text names what the draft is about. */
const names = (text: string, mark: string | null): boolean =>
  mark === null || text.replaceAll('&amp;', '&').includes(mark);

/** The composer counts as empty when only markup is left in it. */
const isEmpty = (text: string): boolean => text.replace(/<[^<>]*>|&nbsp;/g, '').trim() === '';

/** Whether a text is the draft: it names what that is about, in words of its own. */
const isOurs = ({ replyWords }: CaseState, { kind, mark }: Closing, text: string): boolean =>
  names(text, mark) && hasOwnWords(text, replyWords?.[kind] ?? []);

/** Whether the draft is in the composer already, so that it is not put in twice. False when that could not be read. */
export const isDrafted = (state: CaseState, closing: Closing): boolean =>
  state.composer !== null && isOurs(state, closing, state.composer.text);

/** The newest public comment, where an agent wrote it. */
function lastReply(state: CaseState): Comment | undefined {
  const newest = commentsOf(state)
    .filter((comment) => comment.public)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  return newest === undefined || isByRequester(newest, state.ticket.requester) ? undefined : newest;
}

/** After Submit the reply stands in the conversation: the newest public comment, and an agent's. False when that could not be read. */
export function isSent(state: CaseState, closing: Closing): boolean {
  if (state.composer === null || !isEmpty(state.composer.text)) return false;
  const reply = lastReply(state);
  return reply !== undefined && isOurs(state, closing, reply.text);
}

/** Whether there is a text that may be the draft, so that its own words have to be known to tell. */
export function wantsWords(state: CaseState, { kind, mark }: Closing): boolean {
  const { composer, replyWords } = state;
  if (composer === null || replyWords?.[kind] !== undefined) return false;
  const text = isEmpty(composer.text) ? lastReply(state)?.text : composer.text;
  return text !== undefined && names(text, mark);
}

/** Whether issue type and status are as the closing sets them; a field that is not on the form holds nothing up. */
function isSet(state: CaseState, closing: Closing, sent: boolean): boolean {
  const { composer } = state;
  if (closing.issueType && !showsIssueType(state)) return false;
  if (!closing.pending) return true;
  if (composer === null) return false;
  const goesOn = composer.status !== null && composer.status !== 'open' && composer.status !== 'new';
  return composer.status === 'pending' || (sent && goesOn);
}

/** Seen by looking at the ticket, so it holds after a reload too. */
export function isClosed(state: CaseState, closing: Closing | null): boolean {
  if (closing === null) return false;
  const drafted = isDrafted(state, closing) && state.composer?.type !== 'internalNote';
  const sent = !drafted && isSent(state, closing);
  return (drafted || sent) && isSet(state, closing, sent);
}
