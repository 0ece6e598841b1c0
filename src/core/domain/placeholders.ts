/**
 * Zendesk renders `{{...}}` and `{%...%}` in a comment when it is saved, internal notes of the ticket among what they can
 * name. So no words of others may open one, neither alone nor together with what stands beside them.
 */

const brace = String.raw`#0*123(?!\d)|#x0*7b(?![\da-f])|lcub|lbrace`;
const closing = String.raw`#0*125(?!\d)|#x0*7d(?![\da-f])|rcub|rbrace`;
const percent = String.raw`#0*37(?!\d)|#x0*25(?![\da-f])|percnt`;

/** Entities, also those that were escaped once more on their way. */
const entity = (names: string): RegExp => new RegExp(`&(?:amp;)*(?:${names});?`, 'gi');
const braceEntity = entity(brace);
const closingEntity = entity(closing);
const percentEntity = entity(percent);

/** Characters without a width, which an editor may drop. */
const unseen = /[\u{ad}\u{200b}-\u{200d}\u{2060}\u{feff}]/gu;

/** A brace and what makes it open something; only markup stands between the two, if anything does. */
const opening = /\{(?:<[^{]*>)?(?=[{%])/g;

/** The text as a renderer may come to see it. */
const bare = (text: string): string =>
  text.replace(braceEntity, '{').replace(percentEntity, '%').replace(unseen, '');

const openings = (text: string): number => bare(text).match(opening)?.length ?? 0;

/** Whether Zendesk could find a placeholder or a Liquid tag in a text or HTML, as entities and across markup too. */
export const hasPlaceholder = (text: string): boolean => openings(text) > 0;

/**
 * The same words without a brace in any spelling: `{Mia}` becomes `(Mia)`. What stands beside them cannot make a
 * placeholder of them either, halves of an entity aside, so a text that was put together is checked as a whole too.
 * For what people read; in JSON a brace is written as `\u007b` instead.
 */
export const withoutPlaceholders = (text: string): string =>
  text.replace(braceEntity, '(').replace(closingEntity, ')').replaceAll('{', '(').replaceAll('}', ')');

/** Whether a text that is put below another opens a placeholder together with it, though neither does so alone. */
export const joinToPlaceholder = (above: string, below: string): boolean =>
  openings(above + below) > openings(above) + openings(below);
