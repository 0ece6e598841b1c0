/** What a bulk call told, path by path, once the two SDKs' ways of saying it are evened out. */
import * as z from 'zod/mini';
import { seen, type ReadResult } from '../core/domain/loadable.ts';
import { unread } from './trouble.ts';

export interface Answers {
  /** A path whose value is `undefined` in Zendesk is lost on the way: neither here nor refused. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Paths that Zendesk answered with an error of their own, and its words; empty where it gave none. */
  readonly refused: ReadonlyMap<string, string>;
}

/** Not a record: the package's TimeoutError is of a class of its own, and would be none. */
const record = z.looseObject({});
const told = z.object({ name: z.catch(z.string(), ''), message: z.catch(z.string(), '') });

export function read<T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The first of the paths that was told and has the shape; undefined: none, so it is not known. */
export function pick<T>(
  { values }: Answers,
  schema: z.ZodMiniType<T>,
  ...paths: readonly string[]
): T | undefined {
  for (const path of paths) {
    const value = values.has(path) ? read(schema, values.get(path)) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

const wordsOf = (error: unknown): string =>
  typeof error === 'string' ? error : (read(told, error)?.message ?? '');

/** The package's copy says `TimeoutError`, the CDN's "Invocation request timeout". */
function failure(error: unknown): ReadResult<never> {
  const { name, message } = error instanceof Error ? error : (read(told, error) ?? { name: '', message: '' });
  const silent = name === 'TimeoutError' || /\btimeout\b/i.test(message);
  if (silent) return unread('silence', null, message);
  return unread(name === '' ? 'shape' : 'bad-request', message === '' ? 'unknown-answer' : null, message);
}

/** A call that rejected. */
export const refusal = (reason: unknown): ReadResult<never> =>
  failure(typeof reason === 'string' ? new Error(reason) : reason);

/**
 * A call that resolved, which is no proof of anything: an error without a name resolves as well, and so does the
 * timeout of the package's copy. An answer is one that knows a path that was asked for, or has a list of errors.
 */
export function answersOf(result: unknown, paths: readonly string[]): ReadResult<Answers> {
  const all = read(record, result);
  if (all === undefined) return unread('shape', 'no-answer');
  const answered = 'errors' in all || paths.some((path) => path in all);
  if (!answered && Object.keys(all).length > 0) return failure(all);
  const errors = read(record, all['errors']) ?? {};
  const refused = paths.filter((path) => errors[path] !== undefined && errors[path] !== null);
  return seen({
    values: new Map(
      paths.filter((path) => path in all && !refused.includes(path)).map((path) => [path, all[path]]),
    ),
    refused: new Map(refused.map((path) => [path, wordsOf(errors[path])])),
  });
}
