/** Words that may be a path: those that a sentence calls a group, and those that no sentence has unless they name. */
import { withoutTrailing } from '../../domain/trailing.ts';
import type { Token } from './tokens.ts';

const keyword = /(?:^|[./@-])(?:group|namespace|path)$/i;
/** What may stand between the keyword and the name: `group path is called "acme"`. */
const filler = /^(?:is|called|named|path|name|id)$/i;
const near = /^[\s:"'`*(]+$/;
const name = /^[a-z0-9_][\w.-]*(?:\/[\w.-]+)*/i;
const wholeName = /^[\w.-]+(?:\/[\w.-]+)*$/;
/** `acme-corp`, `acme_corp/platform`. */
const joined = /^[a-z0-9]+(?:[-_]+[a-z0-9]+)+(?:\/[\w.-]+)*(?![\w@-])/i;

const clean = (found: readonly (string | undefined)[]): readonly string[] =>
  found
    .flatMap((word) => withoutTrailing(word ?? '', '.,;:') || [])
    .filter((word) => !/^A-S\d+$/i.test(word));

/** What follows "group" and the like, and what stands in backticks, in the order of the text. */
export function calledWords(tokens: readonly Token[]): readonly string[] {
  const found: (string | undefined)[] = [];
  // After a keyword: the filler that was met last, which is the name itself where none follows.
  let awaiting: { readonly met?: string } | null = null;
  for (const token of tokens) {
    const follows = awaiting !== null && token.gap !== null && near.test(token.gap);
    if (follows && filler.test(token.text)) {
      awaiting = { met: token.text };
      continue;
    }
    if (awaiting !== null) found.push((follows ? name.exec(token.text)?.[0] : undefined) ?? awaiting.met);
    if (token.quoted && wholeName.test(token.text)) found.push(token.text);
    awaiting = keyword.test(token.text) ? {} : null;
  }
  return clean([...found, awaiting?.met]);
}

export const joinedWords = (tokens: readonly Token[]): readonly string[] =>
  clean(tokens.map(({ text }) => joined.exec(text)?.[0]));
