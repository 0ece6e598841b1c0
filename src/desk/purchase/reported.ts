/** Errors that the customer reports in the ticket. They are proposed, and read when the agent asks for it. */
import type { DeskAbout } from '../about.ts';
import { recognised } from './recognise.ts';

/** So many are proposed. */
const most = 3;

/** The line that tells of an error, so long at most. */
const longest = 300;

/** Lines that quote somebody are theirs. */
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('>'));

type Written = Pick<DeskAbout, 'subject' | 'said'>;

/** Lines of the requester that tell of an error, those written last first, and then the subject; the same error once. */
export function reportedIn({ subject, said }: Written): readonly string[] {
  const texts = [...said.filter((one) => one.isRequesters).map((one) => one.text), subject];
  const byError = new Map<string, string>();
  for (const line of texts.flatMap(linesOf)) {
    const told = recognised(line).join();
    if (told !== '' && !byError.has(told)) byError.set(told, line.slice(0, longest));
  }
  return [...byError.values()].slice(0, most);
}
