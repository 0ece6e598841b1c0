/** Zendesk keeps a comment as HTML and tells it in three ways. */

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

export const escapeHtml = (plain: string): string =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A `body` is Markdown to Zendesk: of that, a backslash before punctuation escapes it, and is gone. */
const unescaped = (body: string): string => body.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');

/** Runs of blanks and of empty lines do not survive a `body`; that is what `html_body` is for. */
export function htmlOf(body: string): string {
  const tidy = unescaped(body)
    .replaceAll('\r\n', '\n')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  const paragraphs = tidy
    .split('\n\n')
    .map((one) => `<p dir="auto">${escapeHtml(one).replaceAll('\n', '<br>')}</p>`);
  return `<div class="zd-comment" dir="auto">${paragraphs.join('')}</div>`;
}

export function plainOf(html: string): string {
  return html
    .replaceAll(/<br\s*\/?>/gi, '\n')
    .replaceAll(/<\/(p|pre|li|h\d|blockquote)>/gi, '\n\n')
    .replaceAll(/<\/div>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

const LIMIT = 64 * 1024;

/** Too long a comment is cut, and nobody is told. */
export const cut = (html: string): string => (html.length > LIMIT ? html.slice(0, LIMIT) : html);
