/** What only CustomersDot knows, asked of the agent: the fields, their choices, and what is right in each. */
import * as z from 'zod/mini';

/** The facts asked, in the order in which the admin pages show them; ids of the automation contract. */
export const manualFields = [
  'customer-found',
  'customer-id',
  'login-activated',
  'linked-uid',
  'login-history',
  'token-works',
  'linked-account',
  'subscription-name',
  'subscription-product',
  'subscription-plan',
  'seats',
  'linked-namespace',
  'subscription-status',
  'subscription-start',
  'subscription-end',
  'subscription-trial',
  'subscription-delivery',
  'reseller',
  'program',
  'compute-packs',
  'holder',
  'holder-product',
  'holder-ended',
] as const;

/** The id of one fact that is asked of the agent: the value of `data-field` (contracts/automation.md). */
export type ManualField = (typeof manualFields)[number];

/** What the form holds, as typed. What was left untouched is missing, or empty. */
export type ManualForm = Readonly<Record<string, string>>;

/**
 * The id of the group whose holder the form tells, noted when it was taken: said of one group, it says nothing of another.
 */
export const holderGroup = 'holder-of';

const yesNo = ['yes', 'no'] as const;
const yesNoUnknown = ['yes', 'no', 'unknown'] as const;
const products = ['seats', 'compute-minutes', 'storage'] as const;
const programs = ['edu', 'oss', 'startups', 'nonprofit', 'none'] as const;
const plans = ['premium', 'ultimate'] as const;
const deliveries = ['saas', 'self-managed'] as const;
const histories = ['none', 'deliberate', 'unknown'] as const;
const accounts = ['customer', 'other', 'unknown'] as const;

/** One answer of a field that is chosen rather than typed. */
export type ManualChoice =
  | (typeof yesNoUnknown)[number]
  | (typeof products)[number]
  | (typeof programs)[number]
  | (typeof plans)[number]
  | (typeof deliveries)[number]
  | (typeof histories)[number]
  | (typeof accounts)[number];

/** The choices of the fields that are chosen rather than typed. */
export const manualChoices: { readonly [K in ManualField]?: readonly ManualChoice[] } = {
  'customer-found': yesNo,
  'login-activated': yesNo,
  'login-history': histories,
  'token-works': yesNoUnknown,
  'linked-account': accounts,
  'subscription-product': products,
  'subscription-delivery': deliveries,
  'subscription-plan': plans,
  'subscription-trial': yesNo,
  reseller: yesNo,
  program: programs,
  'compute-packs': yesNo,
  'holder-product': products,
  'holder-ended': yesNo,
};

/** Words that a typed field takes instead of a value. */
export const manualWords: { readonly [K in ManualField]?: readonly ('none' | 'unknown')[] } = {
  'linked-uid': ['none'],
  'linked-namespace': ['none'],
  'subscription-start': ['none'],
  'subscription-end': ['none'],
  holder: ['none', 'unknown'],
};

/** The statuses that Zuora gives a subscription, as it writes them; a page that shows another one is taken as well. */
export const manualStatuses: readonly string[] = ['Active', 'Cancelled', 'Expired', 'Suspended', 'Draft'];

/** A day of the calendar: `Date` takes February 30 for March 2. */
function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const none = z.literal('none');
const digits = z.string().check(z.regex(/^\d+$/));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/), z.refine(isDay));
const name = z.string().check(z.regex(/^A-S\d+$/));
const path = z.string().check(z.regex(/^(\d+|[\w.-]+(\/[\w.-]+)*)$/));

const told = {
  'customer-found': z.enum(yesNo),
  'customer-id': digits,
  'login-activated': z.enum(yesNo),
  'linked-uid': z.union([none, digits]),
  'login-history': z.enum(histories),
  'token-works': z.enum(yesNoUnknown),
  'linked-account': z.enum(accounts),
  'subscription-name': name,
  'subscription-product': z.enum(products),
  'subscription-plan': z.enum(plans),
  seats: digits,
  'linked-namespace': path,
  'subscription-status': z.string(),
  'subscription-start': z.union([none, day]),
  'subscription-end': z.union([none, day]),
  'subscription-trial': z.enum(yesNo),
  'subscription-delivery': z.enum(deliveries),
  reseller: z.enum(yesNo),
  program: z.enum(programs),
  'compute-packs': z.enum(yesNo),
  holder: z.union([none, z.literal('unknown'), name]),
  'holder-product': z.enum(products),
  'holder-ended': z.enum(yesNo),
} satisfies { readonly [K in ManualField]: z.ZodMiniType };

const ManualEntry = z.partial(z.object(told));

/** What was told, field by field; what was left untouched is missing, and so unread. */
export type ManualEntry = z.infer<typeof ManualEntry>;

/**
 * Checks the form after trimming it. Gives what was told, or the names of the fields that are wrong, in the order of the
 * form; an empty field is not wrong, it was not looked up.
 */
export function takeManualEntry(form: ManualForm): ManualEntry | { readonly wrong: readonly ManualField[] } {
  const typed = Object.fromEntries(
    manualFields.flatMap((field) => {
      const text = (form[field] ?? '').trim();
      return text === '' ? [] : [[field, text] as const];
    }),
  );
  const parsed = ManualEntry.safeParse(typed);
  // The subscription holds no group against itself: what it is linked to tells that.
  const holdsItself = typed['holder'] !== undefined && typed['holder'] === typed['subscription-name'];
  if (parsed.success && !holdsItself) return parsed.data;
  const wrong = new Set(parsed.error?.issues.map((issue) => issue.path[0]));
  return { wrong: manualFields.filter((field) => wrong.has(field) || (field === 'holder' && holdsItself)) };
}

/** The fields that are wrong, in the order of the form. */
export function wrongIn(form: ManualForm): readonly ManualField[] {
  const entry = takeManualEntry(form);
  return 'wrong' in entry ? entry.wrong : [];
}
