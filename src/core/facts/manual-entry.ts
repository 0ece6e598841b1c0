/**
 * The agent's word: what only CustomersDot knows, asked of the agent where its admin API cannot be read
 * (contracts/settings.md, "Reading"). Validated like a reply, and marked as the agent's wherever it is shown.
 */
import * as z from 'zod/mini';
import { type FactStore, withFact } from './store.ts';
import { loadableFrom, seen } from '../domain/loadable.ts';
import type { Customer, LinkedNamespace, LoginChange, Subscription } from '../domain/records/customersdot.ts';
import type { Ticket } from './ticket.ts';
import { type ProcedureId, traitsOf } from '../procedures/catalog.ts';
import type { Wish } from '../domain/wish.ts';

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
export type Word = z.infer<typeof ManualEntry>;

/**
 * Checks the form after trimming it. Missing fields count as empty. Gives all that was told, or the names of the
 * fields that are wrong, in the order of the form.
 */
export function takeManualEntry(
  form: Readonly<Record<string, string>>,
): Word | { readonly wrong: readonly ManualField[] } {
  const trimmed = Object.fromEntries(manualFields.map((field) => [field, (form[field] ?? '').trim()]));
  const parsed = ManualEntry.safeParse(trimmed);
  if (parsed.success) return parsed.data;
  const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0]));
  return { wrong: manualFields.filter((field) => wrong.has(field)) };
}

/** A history as the agent read it: switched off after the record was made, or not (provisioning.md 4.2). */
function historyOf(verdict: Word['login-history']): readonly LoginChange[] {
  const made: LoginChange = { event: 'create', at: '1970-01-01T00:00:00Z', who: null, change: null };
  return verdict === 'deliberate'
    ? [{ event: 'update', at: '1970-01-02T00:00:00Z', who: null, change: [true, false] }, made]
    : [made];
}

const linkedNamespace = (ref: string): LinkedNamespace =>
  /^\d+$/.test(ref) ? { id: Number(ref), path: null } : { id: null, path: ref };

const nullable = (text: string): string | null => (text === '' ? null : text);

/**
 * The facts with what the agent told, each marked `by: agent`, told at `at` (epoch ms). It is put under every
 * address of the requester. A login history of `unknown` is left out, so it counts as not read.
 */
export function withManualEntry(facts: FactStore, word: Word, ticket: Ticket, at: number): FactStore {
  const email = ticket.requester.emails[0] ?? '';
  const linked = word['linked-namespace'];
  const customer: Customer = {
    id: Number(word['customer-id']),
    email,
    name: ticket.requester.name,
    company: null,
    uid: nullable(word['linked-uid']),
    loginActivated: word['login-activated'] === 'yes',
    tokenValid: null,
  };
  const subscription: Subscription = {
    name: word['subscription-name'],
    status: word['subscription-status'],
    trial: word['subscription-trial'] === 'yes',
    delivery: null,
    start: nullable(word['subscription-start']),
    end: nullable(word['subscription-end']),
    invoiceOwner: null,
    sspChannel: word.reseller === 'yes' ? 'Reseller' : null,
    program: nullable(word.program),
    reconciliation: null,
    linked: linked === '' ? null : linkedNamespace(linked),
    lines: [{ product: '', kind: 'seats', plan: word['subscription-plan'], quantity: Number(word.seats) }],
  };
  const id = String(customer.id);
  let told = ticket.requester.emails.reduce(
    (soFar, each) => withFact(soFar, 'customers-by-email', each, loadableFrom(seen([customer]), at, 'agent')),
    facts,
  );
  if (word['login-history'] !== 'unknown') {
    told = withFact(
      told,
      'login-history',
      id,
      loadableFrom(seen(historyOf(word['login-history'])), at, 'agent'),
    );
  }
  told = withFact(
    told,
    'subscriptions',
    id,
    loadableFrom(seen({ list: [subscription], next: null }), at, 'agent'),
  );
  return withFact(told, 'subscription', subscription.name, loadableFrom(seen(subscription), at, 'agent'));
}

/**
 * An end state that was reached since the agent told the facts: it is so, whatever the form says. `path`: of the
 * group, null where nobody knows it.
 */
export interface Reached {
  readonly procedure: ProcedureId;
  readonly wish: Wish;
  readonly path: string | null;
}

function withAccount(facts: FactStore, customer: unknown, uid: string | null): FactStore {
  const entries = [...(facts['customers-by-email'] ?? [])];
  return entries.reduce((soFar, [email, part]) => {
    if (part.tag !== 'known' || part.by !== 'agent') return soFar;
    const value = part.value.map((one) => (one.id === customer ? { ...one, uid } : one));
    return withFact(soFar, 'customers-by-email', email, { ...part, value });
  }, facts);
}

function withLink(facts: FactStore, name: unknown, linked: LinkedNamespace | null): FactStore {
  const relinked = (sub: Subscription): Subscription => (sub.name === name ? { ...sub, linked } : sub);
  const lists = [...(facts.subscriptions ?? [])].reduce((soFar, [customer, part]) => {
    if (part.tag !== 'known' || part.by !== 'agent') return soFar;
    const value = { ...part.value, list: part.value.list.map(relinked) };
    return withFact(soFar, 'subscriptions', customer, { ...part, value });
  }, facts);
  return [...(lists.subscription ?? [])].reduce(
    (soFar, [id, part]) =>
      part.tag === 'known' && part.by === 'agent'
        ? withFact(soFar, 'subscription', id, { ...part, value: relinked(part.value) })
        : soFar,
    lists,
  );
}

/** The facts that the agent told, changed by what was reached since; what was read is left as it was read. */
export const withReached = (facts: FactStore, reached: readonly Reached[]): FactStore =>
  reached.reduce((soFar, { procedure, wish, path }) => {
    const { resumesAs, associates, clears } = traitsOf(procedure);
    if (resumesAs === 'account') {
      return withAccount(soFar, wish['customer'], wish['uid'] === undefined ? null : String(wish['uid']));
    }
    if (associates) return withLink(soFar, wish['subscription'], { id: Number(wish['namespace']), path });
    return clears ? withLink(soFar, wish['subscription'], null) : soFar;
  }, facts);
