/** What the requester has written in public: what an agent may name as the place where something was agreed to. */
import type { Comment } from '../domain/records/zendesk.ts';
import { authorKindOf } from '../facts/mentions/source.ts';
import { known } from '../domain/loadable.ts';
import { factIn } from '../facts/store.ts';
import { commentsOf } from './assessment.ts';
import type { CaseState } from './state.ts';

/** So many characters of a comment are shown and noted: enough to know it again. */
const shown = 80;

/** One public comment of the requester. It allows nothing: the agent judges what it says. */
export interface RequesterComment {
  readonly id: string;
  /** Its place among the ticket's public comments, the first is 1; null where older ones were not read. */
  readonly number: number | null;
  readonly author: string;
  /** As Zendesk tells it. */
  readonly at: string;
  /** How it begins, in one line. */
  readonly words: string;
  /** The ticket's address, with the comment's id as its fragment. */
  readonly link: string;
  /** Zendesk doubts the comment or its author. */
  readonly flagged: boolean;
}

/** The beginning in one line, never half a character. */
function beginning(text: string): string {
  const characters = Array.from(
    text
      .slice(0, 4 * shown)
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  return characters.length <= shown ? characters.join('') : `${characters.slice(0, shown).join('')}…`;
}

/** Whether the conversation was read to its first comment. */
function isWhole({ facts, ticket }: CaseState): boolean {
  let older = known(factIn(facts, 'conversation', ticket.id))?.older;
  while (typeof older === 'string') older = known(factIn(facts, 'older-conversation', older))?.older;
  return older === null;
}

const byTime = (one: Comment, other: Comment): number => Date.parse(one.at) - Date.parse(other.at);

/** The requester's public comments, the newest first; empty while the conversation is not read. */
export function requesterComments(state: CaseState): readonly RequesterComment[] {
  const { requester, link } = state.ticket;
  const whole = isWhole(state);
  return commentsOf(state)
    .filter((one) => one.public)
    .toSorted(byTime)
    .map((comment, index) => ({ comment, number: whole ? index + 1 : null }))
    .filter(({ comment }) => authorKindOf(comment, requester) === 'requester')
    .map(({ comment: { id, author, at, text, flags }, number }) => ({
      id,
      number,
      author,
      at,
      words: beginning(text),
      link: `${link}#comment-${id}`,
      flagged: flags.length > 0,
    }))
    .toReversed();
}

/** The newest one after that time; null where there is none. */
export const newestSince = (answers: readonly RequesterComment[], at: string): RequesterComment | null =>
  answers.find((one) => Date.parse(one.at) > Date.parse(at)) ?? null;
