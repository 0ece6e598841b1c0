/** The form in which the agent tells what only CustomersDot knows: its fields, its choices, and what is right in each. */
import * as z from 'zod/mini';

/** The facts asked, in the order in which the admin pages show them; ids of the automation contract. */
export const manualFields = [
  'customer-id',
  'login-activated',
  'login-history',
  'linked-uid',
  'subscription-name',
  'subscription-plan',
  'subscription-status',
  'subscription-start',
  'subscription-end',
  'subscription-trial',
  'seats',
  'linked-namespace',
  'reseller',
  'program',
] as const;

/** The id of one fact that is asked of the agent: the value of `data-field` (contracts/automation.md). */
export type ManualField = (typeof manualFields)[number];

/** What the form holds, as typed. */
export type ManualForm = Readonly<Record<ManualField, string>>;

type ManualChoice = 'yes' | 'no' | 'none' | 'deliberate' | 'unknown' | 'premium' | 'ultimate';

/** The choices of the fields that are chosen rather than typed. */
export const manualChoices: { readonly [K in ManualField]?: readonly ManualChoice[] } = {
  'login-activated': ['yes', 'no'],
  'login-history': ['none', 'deliberate', 'unknown'],
  'subscription-plan': ['premium', 'ultimate'],
  'subscription-trial': ['no', 'yes'],
  reseller: ['no', 'yes'],
};

/**
 * The form before anybody has typed. Some fields are preset; `login-history` is `unknown`, which counts as not told.
 */
export const emptyManualEntry: ManualForm = {
  'customer-id': '',
  'login-activated': '',
  'login-history': 'unknown',
  'linked-uid': '',
  'subscription-name': '',
  'subscription-plan': '',
  'subscription-status': 'Active',
  'subscription-start': '',
  'subscription-end': '',
  'subscription-trial': 'no',
  seats: '',
  'linked-namespace': '',
  reseller: 'no',
  program: '',
};

const yesNo = z.enum(['yes', 'no']);

const digits = z.string().check(z.regex(/^\d+$/));

/** A day of the calendar: `Date` takes February 30 for March 2. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay));

const orEmpty = (schema: z.ZodMiniType<string>) => z.union([z.literal(''), schema]);

const path = z.string().check(z.regex(/^(\d+|[\w.-]+(\/[\w.-]+)*)$/));

const ManualEntry = z.object({
  'customer-id': digits,
  'login-activated': yesNo,
  'login-history': z.enum(['deliberate', 'none', 'unknown']),
  'linked-uid': orEmpty(digits),
  'subscription-name': z.string().check(z.regex(/^A-S\d+$/)),
  'subscription-plan': z.enum(['premium', 'ultimate']),
  'subscription-status': z.string().check(z.minLength(1)),
  'subscription-start': orEmpty(day),
  'subscription-end': orEmpty(day),
  'subscription-trial': yesNo,
  seats: digits,
  'linked-namespace': orEmpty(path),
  reseller: yesNo,
  program: z.string(),
});

export type ManualEntry = z.infer<typeof ManualEntry>;

/**
 * Checks the form after trimming it. Missing fields count as empty. Gives all that was told, or the names of the
 * fields that are wrong, in the order of the form.
 */
export function takeManualEntry(
  form: Readonly<Record<string, string>>,
): ManualEntry | { readonly wrong: readonly ManualField[] } {
  const trimmed = Object.fromEntries(manualFields.map((field) => [field, (form[field] ?? '').trim()]));
  const parsed = ManualEntry.safeParse(trimmed);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  return { wrong: manualFields.filter((field) => wrong.has(field)) };
}
