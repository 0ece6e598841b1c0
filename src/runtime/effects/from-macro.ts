/** A draft out of a macro's comment, with what Zendesk would fill in by itself where its preview left it open. */
import type { MacroComment } from '../../clients/zendesk/schemas.ts';
import type { Draft } from '../../host/host.ts';
import type { Values } from '../../i18n/translate.ts';
import { draftOf, escaped } from './draft-html.ts';

function filledIn(text: string, values: Values, write: (value: string) => string): string {
  const value = (name: string): string => write(String(values[name] ?? ''));
  const first = (name: string): string => value(name).split(' ')[0] ?? '';
  const known = new Map([
    ['ticket.requester.name', value('name')],
    ['ticket.requester.first_name', first('name')],
    ['current_user.name', value('agent')],
    ['current_user.first_name', first('agent')],
  ]);
  // By functions, since a `$` in somebody's words would mean something to `replace`.
  return text
    .replaceAll('GROUPNAME', () => value('path'))
    .replace(/\{\{\s*([\w.]+)\s*\}\}/g, (blank, key: string) => known.get(key) ?? blank);
}

const plainOf = ({ html, text }: MacroComment): string =>
  text ?? html?.replace(/<br\b[^<>]*>|<\/p>/gi, '\n').replace(/<[^<>]*>/g, '') ?? '';

/**
 * The comment with the mark added where it does not name it, since the draft is known again by it. Null where the macro
 * has no words.
 * @param values harmless ones: nothing in them is for Zendesk to fill in
 */
export function fromMacro(comment: MacroComment, values: Values, mark: string): Draft | null {
  const text = filledIn(plainOf(comment), values, (value) => value).trim();
  if (text === '') return null;
  const html = comment.html === null ? draftOf(text).html : filledIn(comment.html, values, escaped);
  if (text.includes(mark)) return { text, html };
  return { text: `${text}\n\n${mark}`, html: html + draftOf(mark).html };
}
