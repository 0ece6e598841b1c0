/** Where a letter ends: what is added to it belongs before the sign-off, not below it. */

/** How letters are signed off in the languages that replies are written in: a line of its own, a name at most behind it. */
const endings =
  /^(?:(?:kind|best|warm|many)?\s*regards|best(?: wishes)?|sincerely|cheers|many thanks|thanks|thank you|(?:mit )?(?:freundliche|beste|viele|liebe|herzliche)n?\s+grüßen?|cordialement|bien (?:à vous|cordialement)|saludos|un saludo|atentamente|atenciosamente|abraços|敬具|よろしくお願い\S*?)[。]?(?:[,.]\s*(?:\S+\s*){0,4})?$/iu;

/** Where a paragraph or a line begins, in HTML and in plain text. */
const beginning = /<(?:p|div)\b[^<>]*>|<br\b[^<>]*>|\n/gi;

const bare = (html: string): string =>
  html
    .replace(/<[^<>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .trim();

interface Place {
  readonly at: number;
  /** It begins within a paragraph. */
  readonly within: boolean;
}

/** The line that begins there, without its markup. */
function lineAt(text: string, at: number): string {
  const [own = ''] = text.slice(at).match(/^<(?:p|div)\b[^<>]*>/i) ?? [];
  const rest = text.slice(at + own.length);
  return bare(rest.split(/<(?:p|div|br)\b|\n/i)[0] ?? '');
}

/** The last paragraph or line that signs off, or else the one that is the agent's name alone. */
function placeOf(text: string, agent: string): Place | null {
  const places = [...text.matchAll(beginning)].map(({ 0: mark, index }) => ({
    at: /^<br|^\n/i.test(mark) ? index + mark.length : index,
    within: /^<br/i.test(mark),
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
  /** The last paragraph of all. */
  readonly after: string;
}

/** The text with something put before its sign-off, or at its end where it has none. */
export function beforeSignOff(text: string, added: Added, agent: string): string {
  const place = placeOf(text, agent);
  if (place === null) return text + added.after;
  const { at, within } = place;
  return text.slice(0, at) + (within ? added.within : added.before) + text.slice(at);
}
