/** Putting a draft into the box, below what is there: never twice, and never unseen. */
import { isBlank } from '../core/domain/blank.ts';
import type { Draft } from '../core/domain/draft.ts';
import { hasPlaceholder, joinToPlaceholder } from '../core/domain/placeholders.ts';
import { absent, seen, type ReadResult } from '../core/domain/loadable.ts';
import type { Calls } from './calls.ts';
import { textOf, twins } from './composer-reading.ts';
import { lookFor } from './look-for.ts';
import { readBack } from './read-back.ts';
import { unread } from './trouble.ts';

const markup = /<[^<>]*>|&#?\w+;/g;
const letters = (text: string): string => text.replace(markup, '').replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether a text has the draft in it. Only letters and digits are compared, since the editor has its own mind about
 * markup and spaces; and placeholders are left out, since Zendesk may have filled them.
 */
export function holds(text: string, draft: string): boolean {
  const there = letters(text);
  const pieces = draft
    .split(/\{\{[^{}]*\}\}/)
    .map(letters)
    .filter((piece) => piece !== '');
  return pieces.length > 0 && pieces.every((piece) => there.includes(piece));
}

type Attempt = readonly [action: string, words: string];

/** A channel that takes no HTML refuses it, whatever it said of itself before. */
function attempts({ html, text }: Draft, rich: boolean, blank: boolean): readonly Attempt[] {
  const asText = twins('appendText').map((action): Attempt => [action, blank ? text : `\n\n${text}`]);
  const asHtml = twins('appendHtml').map((action): Attempt => [action, blank ? html : `<br>${html}`]);
  return rich ? [...asHtml, ...asText] : asText;
}

/** Zendesk renders what stands in the box when it is submitted, so nothing goes in that opens a placeholder there. */
const opens = (above: string, words: string): boolean =>
  hasPlaceholder(words) || joinToPlaceholder(above, words);

/** Answers `seen` once the draft stands in the box. Only what Zendesk refused is tried in another way. */
export async function insert(calls: Calls, draft: Draft, rich: boolean): Promise<ReadResult<true>> {
  const look = () => lookFor(calls, twins('text'), 'reply-box', textOf);
  const before = await look();
  if (before.tag !== 'seen') return before;
  const isThere = (text: string): boolean => holds(text, draft.html) || holds(text, draft.text);
  if (isThere(before.seen)) return seen(true);
  let asked: ReadResult<true> = absent;
  for (const [action, words] of attempts(draft, rich, isBlank(before.seen))) {
    if (opens(before.seen, words)) return unread('bad-request', 'placeholder');
    asked = await calls.invoke(action, words);
    const after = await readBack(look, isThere);
    if (after.tag !== 'seen') return after;
    if (isThere(after.seen)) return seen(true);
    // It was taken, and the editor made something of it that is not recognised.
    if (asked.tag === 'seen' && after.seen !== before.seen) return asked;
    if (asked.tag === 'seen') return unread('shape', 'draft-gone');
    if (asked.tag === 'absent' || asked.trouble.kind !== 'bad-request') return asked;
  }
  return asked;
}
