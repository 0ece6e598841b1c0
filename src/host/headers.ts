/** Headers of a reply, which come as an object, as one raw text, or not at all. */
import * as z from 'zod/mini';
import { read } from './answers.ts';

const value = z.union([z.string(), z.number(), z.array(z.string())]);
const fields = z.record(z.string(), z.unknown());

function fromText(text: string): readonly (readonly [string, string])[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1)] as const] : [];
  });
}

function fromObject(given: unknown): readonly (readonly [string, string])[] {
  return Object.entries(read(fields, given) ?? {}).flatMap(([name, raw]) => {
    const known = read(value, raw);
    return known === undefined
      ? []
      : [[name, Array.isArray(known) ? known.join(', ') : String(known)] as const];
  });
}

/** Names in lower case, since each browser and proxy has its own mind about them. */
export function headersOf(given: unknown): Readonly<Record<string, string>> {
  const pairs = typeof given === 'string' ? fromText(given) : fromObject(given);
  return Object.fromEntries(pairs.map(([name, text]) => [name.trim().toLowerCase(), text.trim()]));
}
