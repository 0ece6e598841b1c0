/** A text as a draft: the same words as rich text and as plain text. */
import { withoutTrailing } from '../../core/domain/trailing.ts';
import type { Draft } from '../../host/host.ts';

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const scheme = 'https://';

/** An address as a link; the dot or bracket after it belongs to the sentence. */
function link(found: string): string {
  const url = withoutTrailing(found, '.,)');
  return url.length > scheme.length ? `<a href="${url}">${url}</a>${found.slice(url.length)}` : found;
}

const linked = (html: string): string => html.replace(/https:\/\/[^\s<]+/g, link);

/** Paragraphs, parted by blank lines. */
export const draftOf = (text: string): Draft => ({
  text,
  html: text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${linked(escaped(paragraph)).replaceAll('\n', '<br>')}</p>`)
    .join(''),
});
