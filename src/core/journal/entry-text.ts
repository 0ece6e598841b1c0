/** An entry as the text that goes into the metadata: always below 4 KB, whatever people have typed. */
import type { Entry } from './entry.ts';

/** Bytes of UTF-8 that a text has to stay below (contracts/automation.md). */
const entryBytes = 4096;

const written = ({ at, ...rest }: Entry): string => {
  const said = Object.entries(rest).filter(([, value]) => value !== null);
  // Nothing of what people wrote may open a placeholder: neither Zendesk's nor that of its proxy.
  return JSON.stringify({ ...Object.fromEntries(said), at: new Date(at).toISOString() }).replace(
    /\{(?=[{%])/g,
    String.raw`\u007b`,
  );
};

const fits = (text: string): boolean => new TextEncoder().encode(text).length < entryBytes;

/** The beginning of a text, never half a character. */
function beginning(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

const withRaw =
  (length: number) =>
  (entry: Entry): Entry =>
    entry.refusal === null
      ? entry
      : { ...entry, refusal: { ...entry.refusal, raw: beginning(entry.refusal.raw, length) } };

const withReasons =
  (length: number) =>
  (entry: Entry): Entry => ({
    ...entry,
    reasons: Object.fromEntries(
      Object.entries(entry.reasons).map(([id, reason]) => [id, beginning(reason, length)]),
    ),
  });

/**
 * What is given up, one after the other until the rest fits: first the ends of long texts, then what can be read or asked
 * again. What tells the attempt from others is never touched.
 */
const shorter: readonly ((entry: Entry) => Entry)[] = [
  withRaw(300),
  withReasons(300),
  withRaw(80),
  withReasons(80),
  withReasons(20),
  (entry) => ({ ...entry, agent: beginning(entry.agent, 80) }),
  (entry) => ({ ...entry, word: null }),
  (entry) => ({ ...entry, after: null }),
  (entry) => ({ ...entry, request: null }),
  (entry) => ({ ...entry, from: null }),
  (entry) => ({ ...entry, before: null }),
  (entry) => ({ ...entry, about: {}, reasons: {}, refusal: null }),
];

/**
 * The entry as text below 4 KB (contracts/automation.md, "The journal"). Long texts are cut and what can be read
 * again is left out first; null where that is not enough, so that it cannot be noted.
 */
export function textOf(entry: Entry): string | null {
  let short = entry;
  let text = written(short);
  for (const give of shorter) {
    if (fits(text)) return text;
    short = give(short);
    text = written(short);
  }
  return fits(text) ? text : null;
}
