/**
 * A text as the runs of characters that names and addresses are made of. It is read once, from front to back, and the
 * rules look at one short run at a time: what they cost grows with the text, whatever somebody wrote.
 */

/** What is read of a text: a string is one. */
export interface Chars {
  readonly length: number;
  charCodeAt(index: number): number;
  slice(from: number, to: number): string;
}

export interface Token {
  readonly text: string;
  /** Where it begins in the text. */
  readonly at: number;
  /** What parts it from the one before; null where that is too long to belong together. */
  readonly gap: string | null;
  /** Whether it stands between backticks. */
  readonly quoted: boolean;
}

/** Zendesk cuts a comment at 64 KB; no address is longer than a browser takes. */
export const longest = { text: 65_536, token: 2_048, gap: 64 } as const;

const backtick = 96;

const codes = (chars: string): readonly number[] => Array.from(chars, (char) => char.charCodeAt(0));
const named = new Set(codes('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./@-'));

/** From `from` on, the first place where characters of that kind end. */
function endOf(text: Chars, from: number, end: number, ofNames: boolean): number {
  let at = from;
  while (at < end && named.has(text.charCodeAt(at)) === ofNames) at += 1;
  return at;
}

export function tokensOf(text: Chars): readonly Token[] {
  const end = Math.min(text.length, longest.text);
  const tokens: Token[] = [];
  let before = 0;
  let from = endOf(text, 0, end, false);
  while (from < end) {
    const to = endOf(text, from, end, true);
    const whole = to < end || end === text.length;
    if (whole && to - from <= longest.token) {
      tokens.push({
        text: text.slice(from, to),
        at: from,
        gap: from - before > longest.gap ? null : text.slice(before, from),
        quoted: text.charCodeAt(from - 1) === backtick && text.charCodeAt(to) === backtick,
      });
      before = to;
    }
    from = endOf(text, to, end, false);
  }
  return tokens;
}
