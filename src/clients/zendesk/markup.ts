/** A comment's HTML as plain text, lines kept. */

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
};

const HIGHEST = 0x10ffff;

function character(whole: string, code: number): string {
  return Number.isInteger(code) && code > 0 && code <= HIGHEST ? String.fromCodePoint(code) : whole;
}

function decoded(whole: string, name: string): string {
  if (/^#x/i.test(name)) return character(whole, Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return character(whole, Number(name.slice(1)));
  return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
}

/** Zendesk's `plain_body` may still hold entities, `&nbsp;` above all; what nobody knows stays as it is. */
export const plain = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, decoded)
    .replaceAll('\u{a0}', ' ');

/** Blocks end a line; tags go, entities become what they stand for. */
export const stripped = (html: string): string =>
  plain(
    html
      .replaceAll(/<(style|script)\b[^<>]*>[^<]*<\/\1>/gi, '')
      .replaceAll(/<br\b[^<>]*>/gi, '\n')
      .replaceAll(/<\/(p|div|pre|li|tr|h\d|blockquote)\s*>/gi, '\n')
      .replaceAll(/<\/?[a-z!][^<>]*>/gi, ''),
  )
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** Whether a text is meant as HTML. */
export const isMarkup = (text: string): boolean =>
  /<(p|br|div|span|a|ul|ol|li|strong|em|b|i|h\d)\b[^<>]*>/i.test(text);
