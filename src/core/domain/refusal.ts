/** The errors of the services, in the agent's words: provisioning.md table 6.3 and the statuses of the contracts. */
import type { Params } from './proof.ts';

/**
 * `id` names the text in the translations (`refusal.<id>`, with what to do next); `raw` is the text as it came.
 * `forNow`: the same change can go again after a look (429, 409). `offers`: what can be done instead.
 */
export interface Refusal {
  readonly id: string;
  readonly raw: string;
  readonly params: Params;
  readonly forNow?: true;
  readonly retryAt?: number;
  readonly offers?: 'force' | 'clear';
}

interface Known {
  readonly id: string;
  readonly text: RegExp;
  readonly offers?: Refusal['offers'];
}

/** Worded as the services word them; E-numbers are those of the table. The first that fits is meant. */
const knownTexts: readonly Known[] = [
  {
    id: 'already-associated',
    text: /destination namespace is already associated/i,
    offers: 'clear',
  },
  { id: 'not-free', text: /plan is still/i },
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
];

/** What each status means when the text is not known. 402 and 403 are those of `changeLinkedNamespace`. */
const byStatus: Readonly<Record<number, Omit<Known, 'text'>>> = {
  401: { id: 'signed-out' },
  402: { id: 'overage', offers: 'force' },
  403: { id: 'forbidden' },
  404: { id: 'not-found' },
  409: { id: 'conflict' },
  429: { id: 'wait' },
};

/**
 * Recognises a refused change by its text (provisioning.md 6.3), else by its status; an unknown one gets the id
 * `unknown`, and its text is shown (`refusal.unknown`).
 * @param status HTTP status of the reply, 200 for `success: false`
 * @param raw its error text as it came
 * @param retryAt epoch ms
 */
export function refusalOf(status: number, raw: string, params: Params = {}, retryAt?: number): Refusal {
  const found = knownTexts.find((known) => known.text.test(raw)) ?? byStatus[status] ?? { id: 'unknown' };
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
export function refusalAgain({ id, raw }: Pick<Refusal, 'id' | 'raw'>): Refusal {
  const known = [...knownTexts, ...Object.values(byStatus)].find((one) => one.id === id);
  if (known === undefined) {
    const read = refusalOf(0, raw);
    return read.id === 'unknown' ? { ...read, id } : read;
  }
  return {
    id,
    raw,
    params: {},
    ...(known.offers ? { offers: known.offers } : {}),
    ...(id === 'wait' || id === 'conflict' ? { forNow: true } : {}),
  };
}
