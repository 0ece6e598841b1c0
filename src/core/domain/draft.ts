/** A text as a draft: the same words as rich text and as plain text. */
import { withoutTrailing } from './trailing.ts';

/** The same words as rich text and as plain text; which one goes in depends on the channel. */
export interface Draft {
  readonly html: string;
  readonly text: string;
}

/** Words that stay words in HTML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const scheme = 'https://';

/** An address as a link; the dot or bracket after it belongs to the sentence. */
function link(found: string): string {
  const url = withoutTrailing(found, '.,)');
  return url.length > scheme.length ? `<a href="${url}">${url}</a>${found.slice(url.length)}` : found;
}

const linked = (html: string): string => html.replace(/https:\/\/[^\s<]+/g, link);

/**
 * A text as a draft: its words stay words, and its addresses become links.
 * @param text paragraphs, parted by blank lines
 */
export const draftOf = (text: string): Draft => ({
  text,
  html: text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(escaped(paragraph)).replaceAll('\n', '<br>')}</p>`)
    .join(''),
});
