/** All combinations of what an agent may tell, with what GitLab.com shows; and the same as CustomersDot's API would tell it. */
import { serviceOf } from '#core/domain/query.ts';
import type { FactKind } from '#core/domain/query.ts';
import type { FactStore } from '#core/facts/store.ts';
import { withManualEntry } from '#core/facts/manual-entry.ts';
import { type ManualForm, takeManualEntry } from '#core/facts/manual-form.ts';
import { stageIds } from '#core/facts/manual-stages.ts';
import type { CaseState } from '#core/case/state.ts';
import type { LineItem } from '#core/domain/records/customersdot.ts';
import { type Given, told } from '../build.ts';
import { caseOf } from '../opened.ts';
import {
  email,
  inDays,
  line,
  made,
  mia,
  now,
  onAcme,
  onLabs,
  order,
  premium,
  seats,
  switched,
} from '../records.ts';

/** One thing that is so: as the agent tells it, and as the API does. */
interface Way {
  readonly form: ManualForm;
  readonly given: Given;
}

const way = (form: ManualForm, given: Given = {}): Way => ({ form, given });

const holderName = 'A-S00000009';
const past = inDays(-9);
const history = (deliberate: boolean): Given => ({
  facts: {
    'login-history': {
      5501: told(deliberate ? [made, switched(true, false, '2026-03-01T08:00:00Z')] : [made]),
    },
  },
});

const logins: readonly Way[] = [
  way({ 'login-activated': 'yes' }),
  way(
    { 'login-activated': 'no', 'login-history': 'none' },
    { customer: { loginActivated: false }, ...history(false) },
  ),
  way(
    { 'login-activated': 'no', 'login-history': 'deliberate' },
    { customer: { loginActivated: false }, ...history(true) },
  ),
];

const owner = (state: 'own' | 'other' | 'invalid'): Given => ({
  facts: {
    'token-owner': {
      5501: told(state === 'invalid' ? { state } : { state: 'valid', owner: state === 'own' ? '4711' : '1' }),
    },
  },
});
const accounts: readonly Way[] = [
  way({ 'linked-uid': 'none' }, { customer: { uid: null, tokenValid: null } }),
  way({ 'linked-uid': '4711', 'token-works': 'yes', 'linked-account': 'customer' }, owner('own')),
  way({ 'linked-uid': '4711', 'token-works': 'yes', 'linked-account': 'other' }, owner('other')),
  way(
    { 'linked-uid': '4711', 'token-works': 'no', 'linked-account': 'unknown' },
    { customer: { tokenValid: false }, ...owner('invalid') },
  ),
];

const purchases: readonly Way[] = [
  way({ seats: '24' }),
  way({ seats: '9' }, { sub: { lines: [seats(9)] } }),
  way({ seats: '100' }, { sub: { lines: [seats(100)] } }),
  way({ seats: '0' }, { sub: { lines: [seats(0)] } }),
  way(
    { 'subscription-product': 'compute-minutes', seats: '', 'subscription-plan': '' },
    { sub: { lines: [line('compute_minutes', 3)] } },
  ),
  way(
    { 'subscription-product': 'storage', seats: '', 'subscription-plan': '' },
    { sub: { lines: [line('storage', 1)] } },
  ),
];

const states: readonly Way[] = [
  way({}),
  way({ 'subscription-status': 'Cancelled' }, { sub: { status: 'Cancelled' } }),
  way({ 'subscription-end': past }, { sub: { end: past } }),
  way({ 'subscription-start': inDays(9) }, { sub: { start: inDays(9) } }),
  way({ 'subscription-trial': 'yes' }, { sub: { trial: true } }),
  way({ 'subscription-delivery': 'self-managed' }, { sub: { delivery: 'Self-Managed' } }),
];

const ways: readonly Way[] = [
  way({}),
  way({ reseller: 'yes' }, { sub: { sspChannel: 'Reseller' } }),
  way({ program: 'oss' }, { sub: { program: 'oss' } }),
];

const places: readonly Way[] = [
  way({ 'linked-namespace': 'none' }, { sub: { linked: null } }),
  way({ 'linked-namespace': '9001' }, { sub: { linked: onAcme } }),
  way({ 'linked-namespace': String(onLabs.id) }, { sub: { linked: onLabs } }),
];

const heldBy = (lines: readonly LineItem[], end: string): Given => ({
  facts: {
    orders: { 9001: told([order(holderName)]) },
    subscription: { [holderName]: told(premium({ name: holderName, linked: onAcme, lines, end })) },
  },
});
const holders: readonly Way[] = [
  way({ holder: 'none' }, { facts: { orders: { 9001: told([]) } } }),
  way(
    { holder: holderName, 'holder-product': 'seats', 'holder-ended': 'no' },
    heldBy([seats(5)], inDays(90)),
  ),
  way({ holder: holderName, 'holder-product': 'seats', 'holder-ended': 'yes' }, heldBy([seats(5)], past)),
  way(
    { holder: holderName, 'holder-product': 'compute-minutes', 'holder-ended': 'no' },
    heldBy([line('compute_minutes', 1)], inDays(90)),
  ),
];

/** What GitLab.com shows, whoever is asked about the rest. */
const shown: readonly Given[] = [
  {},
  { group: { plan: 'premium' }, plan: { code: 'premium', name: 'Premium', seats: 24 } },
  { facts: { member: { '9001/4711': told(30) } } },
  { group: { extraMinutes: 500 } },
];

function merged(...all: readonly Given[]): Given {
  return all.reduce<Given>(
    (soFar, one) => ({
      ...soFar,
      ...one,
      customer: { ...soFar.customer, ...one.customer },
      sub: { ...soFar.sub, ...one.sub },
      group: { ...soFar.group, ...one.group },
      plan: { ...soFar.plan, ...one.plan },
      facts: { ...soFar.facts, ...one.facts },
    }),
    {},
  );
}

const base: ManualForm = {
  'customer-id': '5501',
  'subscription-name': 'A-S00012345',
  'subscription-product': 'seats',
  'subscription-plan': 'premium',
  'subscription-status': 'Active',
  'subscription-start': inDays(-10),
  'subscription-end': premium().end ?? 'none',
  'subscription-trial': 'no',
  'subscription-delivery': 'saas',
  reseller: 'no',
  program: 'none',
  'compute-packs': 'no',
  'holder-of': '9001',
};

/** What only CustomersDot would have told is not there. */
const withoutPortal = (facts: FactStore): FactStore =>
  Object.fromEntries(
    Object.entries(facts).filter(([kind]) => serviceOf[kind as FactKind] !== 'customersdot'),
  );

/** The case by the agent's word. */
export function asTold(form: ManualForm, given: Given): CaseState {
  const entry = takeManualEntry(form);
  if ('wrong' in entry) throw new Error(`Wrong: ${entry.wrong.join(', ')}`);
  const state = caseOf({ ...given, reads: 'agent' });
  const facts = withManualEntry(withoutPortal(state.facts), entry, state.ticket, now, '9001');
  return { ...state, form, formTaken: true, passed: stageIds, facts };
}

/** One case, carried by the agent's word and by the API. */
export interface Pair {
  readonly told: CaseState;
  readonly read: CaseState;
}

/** Every combination, one after the other. */
export function* combinations(): Generator<Pair> {
  for (const login of logins)
    for (const account of accounts)
      for (const purchase of purchases)
        for (const state of states)
          for (const bought of ways)
            for (const place of places)
              for (const holder of holders)
                for (const view of shown) {
                  const all = [login, account, purchase, state, bought, place, holder];
                  const form = Object.assign({}, base, ...all.map((one) => one.form)) as ManualForm;
                  const given = merged(view, ...all.map((one) => one.given));
                  yield { told: asTold(form, given), read: caseOf(given) };
                }
}

/** Nobody is found under the requester's addresses. */
export const unknown: Pair = {
  told: asTold({ 'customer-found': 'no' }, {}),
  read: caseOf({ facts: { 'customers-by-email': { [email]: told([]) } } }),
};

/** The case whose customer is told with nothing else. */
export const barelyTold = (): CaseState => asTold({ 'customer-id': String(mia().id) }, {});
