/** Where a letter ends: what is added to it belongs before the sign-off, not below it. */

/** How letters are signed off in the languages that replies are written in: a line of its own, a name at most behind it. */
const endings =
  /^(?:(?:kind|best|warm|many)?\s*regards|best(?: wishes)?|sincerely|cheers|many thanks|thanks|thank you|(?:mit )?(?:freundliche|beste|viele|liebe|herzliche)n?\s+grüßen?|cordialement|bien (?:à vous|cordialement)|saludos|un saludo|atentamente|atenciosamente|abraços|敬具|よろしくお願い\S*?)[。]?(?:[,.]\s*(?:\S+\s*){0,4})?$/iu;

/** Where a paragraph, a line, or a further sentence begins, in HTML and in plain text. */
const beginning = /<(?:p|div)\b[^<>]*>|<br\b[^<>]*>|\n|(?<=[.!?]) +(?=\S)|(?<=。)(?=[^\s<])/gi;

const bare = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .trim();

interface Place {
  readonly at: number;
  /** A paragraph, a line within one, or a sentence within a line. */
  readonly begins: 'paragraph' | 'line' | 'sentence';
}

/** The line that begins there, without its markup. */
function lineAt(text: string, at: number): string {
  const [own = ''] = text.slice(at).match(/^<(?:p|div)\b[^<>]*>/i) ?? [];
  const rest = text.slice(at + own.length);
  return bare(rest.split(/<(?:p|div|br)\b|\n/i)[0] ?? '');
}

function begun(mark: string): Place['begins'] {
  if (mark.trim() === '' && !mark.includes('\n')) return 'sentence';
  return /^<br/i.test(mark) ? 'line' : 'paragraph';
}

/** The last paragraph, line or sentence that signs off, or else the one that is the agent's name alone. */
function placeOf(text: string, agent: string): Place | null {
  const places = [...text.matchAll(beginning)].map(({ 0: mark, index }) => ({
    at: /^<(?:p|div)\b/i.test(mark) ? index : index + mark.length,
    begins: begun(mark),
  }));
  const isEnding = ({ at }: Place): boolean => endings.test(lineAt(text, at));
  const isName = ({ at }: Place): boolean => agent !== '' && bare(text.slice(at)) === agent;
  return places.findLast(isEnding) ?? places.findLast(isName) ?? null;
}

/** What is added, as it stands in each place. */
export interface Added {
  /** A paragraph before another one. */
  readonly before: string;
  /** Lines before another one, within a paragraph. */
  readonly within: string;
  /** A sentence in a line, with what parts it from the next. */
  readonly inline: string;
  /** The last paragraph of all. */
  readonly after: string;
}

/** The text with something put before its sign-off, or at its end where it has none. */
export function beforeSignOff(text: string, added: Added, agent: string): string {
  const place = placeOf(text, agent);
  if (place === null) return text + added.after;
  const { at, begins } = place;
  const words = { paragraph: added.before, line: added.within, sentence: added.inline }[begins];
  return text.slice(0, at) + words + text.slice(at);
}
