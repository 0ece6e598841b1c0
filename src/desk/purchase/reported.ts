/** Errors that the customer reports in the ticket. They are proposed, and read when the agent asks for it. */
import { requesterTexts, unquotedLines, type Written } from '../requester-words.ts';
import { recognised } from './recognise.ts';

/** So many are proposed. */
const most = 3;

/** The line that tells of an error, so long at most. */
const longest = 300;

const linesOf = (text: string): readonly string[] =>
  unquotedLines(text)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Lines of the requester that tell of an error, those written last first, and then the subject; the same error once. */
export function reportedIn(written: Written): readonly string[] {
  const byError = new Map<string, string>();
  for (const line of requesterTexts(written).flatMap(linesOf)) {
    const told = recognised(line).join();
    if (told !== '' && !byError.has(told)) byError.set(told, line.slice(0, longest));
  }
  return [...byError.values()].slice(0, most);
}
