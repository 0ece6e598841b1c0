/** Plain sentences as the HTML of a note: nothing of what people wrote becomes markup or one of Zendesk's placeholders. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Zendesk fills in what stands in `{{ }}` and `{% %}`, in notes as well, and may do so after it has decoded entities. A
 * blank without width between the braces is no entity, nobody sees it, and it opens nothing.
 */
const unopened = (text: string): string => text.replaceAll(/\{(?=[{%])/g, '{\u{200b}');

/** One paragraph a line. */
export const htmlOf = (sentences: string): string =>
  sentences
    .split('\n')
    .map((line) => `<p>${unopened(line).replaceAll(/[&<>"']/g, (one) => entities[one] ?? one)}</p>`)
    .join('');
