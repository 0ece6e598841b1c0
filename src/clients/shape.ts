/** Pieces of schemas: null and absent mean the same, unknown keys are ignored, used ones are strict. */
import * as z from 'zod/mini';
import type { Day } from '../core/domain/day.ts';
import { type Fit, fits, misfit, type Received } from './endpoint.ts';

/** What the schema accepts, or null where the key is null or missing. */
export const orNull = <T>(schema: z.ZodMiniType<T>): z.ZodMiniType<T | null> =>
  z.pipe(
    z.nullish(schema),
    z.transform((value: T | null | undefined) => value ?? null),
  );

/** A text with something in it; an empty one stands for none. */
export const wordsOrNull: z.ZodMiniType<string | null> = z.pipe(
  z.nullish(z.string()),
  z.transform((value: string | null | undefined) => (value?.trim() ? value : null)),
);

export const trueOrFalse: z.ZodMiniType<boolean> = z.pipe(
  z.nullish(z.boolean()),
  z.transform((value: boolean | null | undefined) => value ?? false),
);

/** Two of a kind beside each other. Zod's own tuple would be half a kilobyte up to the verdict. */
export const pairOf = <T>(of: z.ZodMiniType<T>): z.ZodMiniType<readonly [T, T]> =>
  z.pipe(
    z.array(of).check(z.refine((all) => all.length === 2)),
    z.transform((all: T[]): readonly [T, T] => all as [T, T]),
  );

const digits = z.pipe(z.string().check(z.regex(/^\d{1,15}(\.\d{1,9})?$/)), z.transform(Number));

/** GitLab documents some of its numbers as text (`"access_level": "20"`). */
export const amount: z.ZodMiniType<number> = z.union([z.number(), digits]);

/** Ids are whole numbers at one service and texts at another. */
export const idText: z.ZodMiniType<string> = z.pipe(
  z.union([z.string().check(z.minLength(1)), z.int()]),
  z.transform(String),
);

const dayIn = (text: string): Day => text.slice(0, '2027-03-01'.length);
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(Date.parse(dayIn(text)));

/** A date, also where it comes with a time. */
const day: z.ZodMiniType<Day> = z.pipe(z.string().check(z.refine(isDay)), z.transform(dayIn));

export const dayOrNull: z.ZodMiniType<Day | null> = z.union([
  z.pipe(
    z.literal(''),
    z.transform(() => null),
  ),
  orNull(day),
]);

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
  readonly expected?: unknown;
}

function complaint(issue: Issue | undefined): string {
  if (issue === undefined) return '';
  const what = issue.expected === undefined ? (issue.code ?? 'wrong') : `expected ${String(issue.expected)}`;
  return issue.path.length === 0 ? what : `${issue.path.map(String).join('.')}: ${what}`;
}

/** Reads a reply by its schema and turns what it found into the app's words. A misfit names the key, never a value. */
export const readAs =
  <Raw, T>(schema: z.ZodMiniType<Raw>, read: (raw: Raw, received: Received) => T) =>
  (received: Received): Fit<T> => {
    const parsed = schema.safeParse(received.json);
    return parsed.success ? fits(read(parsed.data, received)) : misfit(complaint(parsed.error.issues[0]));
  };

/** Reads a reply whose schema already speaks the app's words. */
export const readBy = <T>(schema: z.ZodMiniType<T>): ((received: Received) => Fit<T>) =>
  readAs(schema, (value) => value);
