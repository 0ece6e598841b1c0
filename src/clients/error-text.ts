/** The words of an error, wherever a service put them (gitlab-api.md 1.13, customersdot-admin.openapi.yaml). */

/** What is left of a text for a person to read; longer ones are cut. */
const SHOWN = 200;
/** Beyond this nobody says anything new, and a page can be megabytes long. */
const READ = 4_000;
const DEPTH = 4;

/** A cut may leave half of a character behind, which no journal keeps as it was. */
const withoutHalf = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '');

export const shortened = (text: string): string =>
  text.length <= SHOWN ? text : `${withoutHalf(text.slice(0, SHOWN - 1)).trimEnd()}…`;

const bare = (text: string): string =>
  text
    .slice(0, READ)
    .replaceAll(/<\/?[a-z][^<>]*>/gi, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** Keys whose name says nothing: their text stands by itself. Any other key is the field that is complained about. */
const silent = new Set(['message', 'error', 'errors', 'details', 'base']);
/** Zendesk's are texts; in GitLab they are fields, and what is wrong with them comes as a list. */
const silentTexts = new Set(['title', 'description']);

function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return [bare(value)].filter((text) => text !== '');
  if (typeof value === 'number') return [String(value)];
  if (value === null || typeof value !== 'object' || depth > DEPTH) return [];
  if (Array.isArray(value)) return value.slice(0, 10).flatMap((item) => textsOf(item, depth + 1));
  return Object.entries(value)
    .slice(0, 10)
    .flatMap(([key, item]) => {
      const texts = textsOf(item, depth + 1);
      const says = silent.has(key) || (silentTexts.has(key) && typeof item === 'string');
      return says ? texts : texts.map((text) => `${bare(key)} ${text}`);
    });
}

function ofObject(json: object): string {
  const told: Partial<Record<string, unknown>> = { ...json };
  const { message, error, error_description: described, errors, description, details, scope } = told;
  const texts = [message, error, described, errors, description, details].flatMap((part) => textsOf(part));
  const scopes = textsOf(scope).join(' ');
  return [...new Set(texts)].join(': ') + (scopes === '' ? '' : ` (scope: ${scopes})`);
}

/**
 * The words of an error as an agent has copied them off a page: all of its lines, since the error may stand in any of them.
 * `read`: as a reply's would be, without markup and with the plain apostrophe that the known texts have; `shown`: as they were
 * pasted, in one line.
 */
export function wordingPasted(text: string): { readonly read: string; readonly shown: string } {
  const read = bare(text).replaceAll(/[\u{2018}\u{2019}]/gu, "'");
  return { read, shown: text.slice(0, READ).replaceAll(/\s+/g, ' ').trim() };
}

/** The words by which a page of errors names its status: in front of all others, or in brackets at their end. */
const statuses: readonly RegExp[] = [
  /^HTTP(?:\/[\d.]+)?(?: (?:error|status))?:? ([45]\d\d)\b/i,
  /^(?:server )?error ([45]\d\d)\b/i,
  /^([45]\d\d)[ :-]+(?:bad|conflict|forbidden|gateway|internal|not found|payment|request time|service|too many|unauthorized|unprocessable)/i,
  /^([45]\d\d)$/,
  /\(([45]\d\d)\)$/,
];

/** The status that a page of errors names; null where it names none. A number within a sentence is no status. */
export function statusNamed(words: string): number | null {
  const named = statuses.flatMap((one) => one.exec(words)?.[1] ?? []);
  return named[0] === undefined ? null : Number(named[0]);
}

/** Whether the body is markup: a sign-in, the edge's error page, anything but an answer. */
export const isPage = (text: string): boolean => /^\s*</.test(text);

function ofText(text: string): string {
  const head = text.slice(0, READ);
  const title = /<title[^<>]*>([^<]*)/i.exec(head)?.[1];
  const lines = [title ?? '', ...(isPage(head) ? [head] : head.split(/\r?\n/))];
  return lines.map(bare).find((line) => line !== '') ?? '';
}

/**
 * The error text of a reply, in one line without markup, uncut: `message` (a text, a list, fields with their
 * complaints, `{error}`), `error` with its description and the scope that is missing, `errors`, Zendesk's `details`;
 * of a page its title, of a text its first line. Without any words, the status. Headers are never part of it.
 */
export function wordingOf(reply: {
  readonly status: number;
  readonly text: string;
  readonly json: unknown;
}): string {
  const { json, text, status } = reply;
  const words =
    json !== null && typeof json === 'object' && !Array.isArray(json)
      ? ofObject(json)
      : json === undefined
        ? ofText(text)
        : textsOf(json).join(': ');
  const shown = bare(words);
  return shown === '' ? `HTTP ${status}` : shown;
}
