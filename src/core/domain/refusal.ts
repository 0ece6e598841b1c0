/** The errors of the services, in the agent's words: provisioning.md table 6.3 and the statuses of the contracts. */
import type { Params } from './proof.ts';

/**
 * `id` names the text in the translations (`refusal.<id>`, with what to do next); `raw` is the text as it came.
 * `forNow`: the same change can go again after a look (429, 409). `offers`: what can be done instead.
 */
export interface Refusal {
  readonly id: RefusalId;
  readonly raw: string;
  readonly params: Params;
  readonly forNow?: true;
  readonly retryAt?: number;
  readonly offers?: 'force' | 'clear';
}

interface Known {
  readonly id: string;
  readonly offers?: Refusal['offers'];
}

interface KnownText extends Known {
  readonly text: RegExp;
}

/** Worded as the services word them; E-numbers are those of the table. The first that fits is meant. */
const texts = [
  {
    id: 'already-associated',
    text: /destination namespace is already associated/i,
    offers: 'clear',
  },
  { id: 'extra-minutes', text: /can't have additional (ci|compute) minutes/i, offers: 'force' },
  { id: 'extra-storage', text: /can't have additional storage/i, offers: 'force' },
  { id: 'one-time-charge', text: /Order_Imp_OneTime_Charge_Not_Allow_To_Change/i, offers: 'force' },
  {
    id: 'overage',
    text: /resulting in the overage|more billable users than seats/i,
    offers: 'force',
  },
  { id: 'linked-to-another', text: /already been linked to another Customers Portal account/i },
  { id: 'not-linked', text: /has not linked their GitLab\.com account|undefined method 'map' for nil/i },
  { id: 'email-taken', text: /has already been taken/i },
  { id: 'not-root', text: /must be root namespace|is not supported for this namespace/i },
  { id: 'expired-contract', text: /Contract effective date should not be later/i },
  { id: 'not-allowed-to-add', text: /Subscription not allowed to add/i },
  { id: 'portal-outage', text: /currently experiencing an outage/i },
  {
    id: 'payment',
    text: /Transaction declined|Attempt_Exceed_Limitation|insufficient funds|can't be blank/i,
  },
  {
    id: 'namespace-required',
    text: /GitLab namespace is required|must be authenticated to make a purchase/i,
  },
  // Another state than the one that was confirmed: it does not pass by waiting, but wants to be confirmed anew.
  { id: 'moved', text: /^moved$/i },
  { id: 'unexpected', text: /An unexpected error occurred/i, offers: 'force' },
] as const satisfies readonly KnownText[];

/** What each status means when the text is not known. 402 and 403 are those of `changeLinkedNamespace`. */
const statuses = {
  401: { id: 'signed-out' },
  402: { id: 'overage', offers: 'force' },
  403: { id: 'forbidden' },
  404: { id: 'not-found' },
  409: { id: 'conflict' },
  429: { id: 'wait' },
} as const satisfies Readonly<Record<number, Known>>;

/** What the app itself made of a reply, of the audit events, or of a change that it did not send. */
const ownIds = [
  'not-free',
  'audit-failed',
  'unchecked',
  'proxy',
  'no-api',
  'edge',
  'elsewhere',
  'not-loaded',
  'unknown',
] as const;

/** Each has a text under `refusal.<id>`, and what to do next under `refusal.<id>.do`. */
export type RefusalId =
  (typeof texts)[number]['id'] | (typeof statuses)[keyof typeof statuses]['id'] | (typeof ownIds)[number];

type Meaning = Pick<Refusal, 'id' | 'offers'>;
const knownTexts: readonly (Meaning & KnownText)[] = texts;
const byStatus: Readonly<Record<number, Meaning>> = statuses;
const own: readonly Meaning[] = ownIds.map((id) => ({ id }));
const meanings: readonly Meaning[] = [...knownTexts, ...Object.values(byStatus), ...own];

export const refusalIds: readonly RefusalId[] = [...new Set(meanings.map((one) => one.id))];

/**
 * Recognises a refused change by its text (provisioning.md 6.3), else by its status; an unknown one gets the id
 * `unknown`, and its text is shown (`refusal.unknown`).
 * @param status HTTP status of the reply, 200 for `success: false`
 * @param raw its error text as it came
 * @param retryAt epoch ms
 */
export function refusalOf(status: number, raw: string, params: Params = {}, retryAt?: number): Refusal {
  const found: Meaning = knownTexts.find((known) => known.text.test(raw)) ??
    byStatus[status] ?? { id: 'unknown' };
  // A uid that is on another customer (E7) also answers 409, and that will not pass by waiting.
  const forNow = status === 429 || (status === 409 && found.id === 'conflict');
  return {
    id: found.id,
    raw,
    params,
    ...(found.offers ? { offers: found.offers } : {}),
    ...(forNow ? { forNow } : {}),
    ...(retryAt === undefined ? {} : { retryAt }),
  };
}

/**
 * A refusal as the journal noted it. Its id tells what can be done instead also where the text does not: a 402 or a 429
 * was known by its status, and a long text may have been cut.
 */
export function refusalAgain({ id, raw }: { readonly id: string; readonly raw: string }): Refusal {
  const known = meanings.find((one) => one.id === id);
  if (known === undefined) return refusalOf(0, raw);
  return {
    id: known.id,
    raw,
    params: {},
    ...(known.offers ? { offers: known.offers } : {}),
    ...(id === 'wait' || id === 'conflict' ? { forNow: true } : {}),
  };
}
