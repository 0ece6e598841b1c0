/** What the composer makes of text: its editor has its own mind about markup, so what is read back may differ. */

const forbidden = 'script, style, iframe, object, embed, form, link, meta, base';

/** As the editor holds it. Without a document (unit tests) markup is left as it is. */
export function normalised(html: string): string {
  if (typeof DOMParser === 'undefined') return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(forbidden)) element.remove();
  for (const element of body.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const runs = name.startsWith('on') || /^\s*javascript:/i.test(element.getAttribute(name) ?? '');
      if (runs) element.removeAttribute(name);
    }
  }
  return body.innerHTML;
}

/** What a reader sees of it, line by line. */
export function plainText(html: string): string {
  const lines = html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(p|div|li|h\d|tr)>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return unescaped(lines)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export function fromPlainText(text: string): string {
  return escaped(text).replace(/\n/g, '<br>');
}

/** The few marks that agents really use; the rest stays as it was typed. */
export function fromMarkdown(markdown: string): string {
  return escaped(markdown)
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '<a href="$2">$1</a>')
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('');
}

export function isEmpty(html: string): boolean {
  return (
    plainText(html)
      .replace(/\u00a0/g, ' ')
      .trim() === '' && !/<img/i.test(html)
  );
}

export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function unescaped(text: string): string {
  return text
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
