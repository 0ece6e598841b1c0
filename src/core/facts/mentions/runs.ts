/** Tokens that stand together without a blank: an address with its parameters is one such run. */
import type { Chars, Token } from './tokens.ts';
import { mayBeRewritten, undone } from './gateways.ts';

export interface Run {
  /** Those before an address, `https://…`: what stands in its parameters are no words that anybody wrote. */
  readonly words: readonly Token[];
  /** What names are looked for in: its tokens, or what it was before a gateway rewrote it. */
  readonly read: readonly string[];
}

/** Longer addresses than this are read as they stand. */
const longest = 8_192;

const parts = /[\s<>"`|]/;

const beginsAddress = ({ text, gap }: Token, before: Token | undefined): boolean =>
  gap === ':' && text.startsWith('//') && before !== undefined && /https?$/i.test(before.text);

function runOf(text: Chars, tokens: readonly Token[]): Run {
  const texts = tokens.map((token) => token.text);
  const address = tokens.findIndex((token, index) => beginsAddress(token, tokens[index - 1]));
  const [first, last] = [tokens[0], tokens.at(-1)];
  const asItStands = { words: address < 0 ? tokens : tokens.slice(0, address - 1), read: texts };
  if (first === undefined || last === undefined) return asItStands;
  const inside = tokens.slice(1).some(({ gap }) => gap?.includes('%') === true);
  if (!inside && !texts.some(mayBeRewritten)) return asItStands;
  const end = last.at + last.text.length;
  return end - first.at > longest ? asItStands : { ...asItStands, read: [undone(text.slice(first.at, end))] };
}

export function runsOf(text: Chars, tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let open: Token[] = [];
  const close = (): void => {
    if (open.length > 0) runs.push(runOf(text, open));
    open = [];
  };
  for (const token of tokens) {
    if (token.gap === null || parts.test(token.gap)) close();
    open.push(token);
  }
  close();
  return runs;
}
