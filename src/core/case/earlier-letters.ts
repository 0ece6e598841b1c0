/**
 * Which of the app's own letters stand in the conversation already: what was asked or told before is not drafted again as if it
 * were new (decisions.md, "Closing"). They are known by their own sentences in public replies of staff; nothing is allowed by them.
 */
import type { Comment } from '../domain/records/zendesk.ts';
import { authorKindOf } from '../facts/mentions/source.ts';
import { type Assessment, commentsOf } from './assessment.ts';
import type { ReplyKind } from './reply/kinds.ts';
import type { EarlierLetters } from './reply/letters-in.ts';
import { markOf } from './reply/mark.ts';
import type { CaseState } from './state.ts';

/** Public replies of staff that Zendesk does not doubt. */
export const staffReplies = (state: CaseState): readonly Comment[] =>
  commentsOf(state).filter(
    (one) => one.public && one.flags.length === 0 && authorKindOf(one, state.ticket.requester) === 'staff',
  );

/** By which replies a search for letters is told from one of another conversation. */
export const repliesPrint = (replies: readonly Comment[]): string => replies.map((one) => one.id).join(' ');

/** The replies that were not searched for letters yet; empty where there is nothing to search. */
export function unsearchedReplies(state: CaseState): readonly Comment[] {
  const replies = staffReplies(state);
  return replies.length === 0 || state.letters?.of === repliesPrint(replies) ? [] : replies;
}

/** Whether it is being found out what was asked before; until then nothing is drafted, since it might be asked twice. */
export const isSearching = (state: CaseState, { undecided }: Assessment): boolean =>
  !undecided && unsearchedReplies(state).length > 0;

/** Whether a text names it as a whole: `acme` is not named by `acme-corp`. */
function names(text: string, mark: string | null): boolean {
  if (mark === null) return true;
  const escaped = mark.replace(/[^\p{L}\p{N}_]/gu, String.raw`\$&`);
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(text.replaceAll('&amp;', '&'));
}

/** The newest comment that is a letter of that kind. `about`: about what the case is about now; else about anything. */
export function letterSent(
  state: CaseState,
  assessment: Assessment,
  kind: ReplyKind,
  about = true,
): Comment | null {
  const list: EarlierLetters['list'] = state.letters?.list ?? [];
  const ids = list.filter((one) => one.kind === kind).map((one) => one.comment);
  if (ids.length === 0) return null;
  const mark = about ? markOf(kind, state, assessment) : null;
  return commentsOf(state)
    .filter((one) => ids.includes(one.id) && names(one.text, mark))
    .reduce<Comment | null>(
      (newest, one) => (newest !== null && Date.parse(newest.at) >= Date.parse(one.at) ? newest : one),
      null,
    );
}
