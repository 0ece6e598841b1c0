/** A draft out of a macro's comment, with what Zendesk would fill in by itself where its preview left it open. */
import type { MacroComment } from '../../clients/zendesk/schemas.ts';
import { type Draft, draftOf, escaped } from '../../core/domain/draft.ts';
import { beforeSignOff } from './sign-off.ts';

/** What a macro may leave open; harmless values, with nothing in them for Zendesk to fill in. */
export interface MacroValues {
  readonly path: string;
  readonly name: string;
  readonly first: string;
  readonly agent: string;
}

/** The group's billing page, and a sentence about it for a macro that does not name it. */
export interface BillingLink {
  readonly address: string;
  readonly sentence: string;
}

const placeholder = /\{\{\s*([\w.]+)\s*\}\}/g;

function filledIn(
  text: string,
  { path, name, first, agent }: MacroValues,
  write: (value: string) => string,
): string {
  const known = new Map([
    ['ticket.requester.name', name],
    ['ticket.requester.first_name', first],
    ['current_user.name', agent],
    ['current_user.first_name', agent.split(' ')[0] ?? ''],
  ]);
  // By functions, since a `$` in somebody's words would mean something to `replace`.
  return text
    .replaceAll('GROUPNAME', () => write(path))
    .replace(placeholder, (blank, key: string) => {
      const value = known.get(key);
      return value === undefined ? blank : write(value);
    });
}

const plainOf = ({ html, text }: MacroComment): string =>
  text ?? html?.replace(/<br\b[^<>]*>|<\/p>/gi, '\n').replace(/<[^<>]*>/g, '') ?? '';

/** The macro's own sentences, with a blank for whatever is filled in: by them a draft of it is known again. */
export const sentencesOf = (comment: MacroComment): readonly string[] =>
  plainOf(comment)
    .replace(placeholder, '{value}')
    .replaceAll('GROUPNAME', '{path}')
    .split(/\n|(?<=[.!?。])\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/**
 * The comment, with a sentence about the billing page before its sign-off where it does not name that page. Null where the
 * macro has no words.
 */
export function fromMacro(comment: MacroComment, values: MacroValues, link: BillingLink): Draft | null {
  const text = filledIn(plainOf(comment), values, (value) => value).trim();
  if (text === '') return null;
  const html = comment.html === null ? draftOf(text).html : filledIn(comment.html, values, escaped);
  if (text.includes(link.address)) return { text, html };
  const own = draftOf(link.sentence);
  const plain = {
    before: `${own.text}\n\n`,
    within: `${own.text}\n\n`,
    inline: `${own.text}\n\n`,
    after: `\n\n${own.text}`,
  };
  const line = own.html.replace(/^<p>|<\/p>$/g, '');
  const rich = { before: own.html, within: `${line}<br><br>`, inline: `${line}<br><br>`, after: own.html };
  return {
    text: beforeSignOff(text, plain, values.agent),
    html: beforeSignOff(html, rich, values.agent),
  };
}
