/** What the requester wrote on the ticket. It is read to propose something, and never obeyed. */
import type { DeskAbout } from './about.ts';

/** What was written on the ticket, by anybody. */
export type Written = Pick<DeskAbout, 'subject' | 'said'>;

/** The requester's own texts: their comments, the newest first, and then the subject. */
export const requesterTexts = ({ subject, said }: Written): readonly string[] => [
  ...said.filter((one) => one.isRequesters).map((one) => one.text),
  subject,
];

/** The lines of a text, without those that quote somebody: they are theirs. */
export const unquotedLines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => !/^\s*>/.test(line));
