/** Cases of every kind, most of them with little that is unusual: what the rules say of them has to have words. */
import * as fc from 'fast-check';
import { type FactStore, factIn, withFact } from '#core/facts/store.ts';
import type { FactKind, FactOf } from '#core/domain/query.ts';
import { withManualEntry } from '#core/facts/manual-entry.ts';
import { type ManualForm, takeManualEntry } from '#core/facts/manual-form.ts';
import { stageIds } from '#core/facts/manual-stages.ts';
import type { CaseState } from '#core/case/state.ts';
import { idle, type Loadable, type Trouble } from '#core/domain/loadable.ts';
import type { Customer, Order } from '#core/domain/records/customersdot.ts';
import { forms } from '../core/forms.ts';
import { openingCase } from '../../src/runtime/opening.ts';
import {
  customer,
  email,
  group,
  holder,
  minutes,
  mostly,
  namespace,
  now,
  order,
  person,
  recent,
  seats,
  subscription,
  switched,
  uid,
  user,
} from './records.ts';

const trouble: Trouble = { kind: 'down', service: 'gitlab', detail: 'HTTP 500' };
const unread: Loadable<never> = { tag: 'unread', trouble, at: now };
const absent: Loadable<never> = { tag: 'absent', at: now, by: 'read' };

function partOf<T>(value: fc.Arbitrary<T>, ...others: readonly Loadable<T>[]): fc.Arbitrary<Loadable<T>> {
  const read = value.map((seen): Loadable<T> => ({ tag: 'known', value: seen, at: now, by: 'read' }));
  return fc.oneof(
    { weight: 8, arbitrary: read },
    { weight: 1, arbitrary: fc.constantFrom<Loadable<T>>(unread, ...others) },
  );
}

const replies: {
  readonly [K in FactKind]?: readonly [arg: string, part: fc.Arbitrary<Loadable<FactOf[K]>>];
} = {
  conversation: [
    '42',
    fc.constant({ tag: 'known', value: { comments: [], older: null }, at: now, by: 'read' }),
  ],
  'customers-by-email': [
    email,
    fc.oneof(
      { weight: 9, arbitrary: partOf(customer.map((one) => [one])) },
      { weight: 1, arbitrary: partOf(customer.map((one) => [one, { ...one, id: 32 }])) },
      { weight: 1, arbitrary: partOf(fc.constant([])) },
      {
        weight: 1,
        arbitrary: customer.map((one) => ({ tag: 'known', value: [one], at: now, by: 'agent' }) as const),
      },
    ),
  ],
  'customers-by-uid': [uid, partOf(mostly<readonly Customer[]>([], [{ ...person(), id: 77 }]))],
  'login-history': [
    '31',
    fc.oneof(
      partOf(mostly([], switched([true, false]), switched([false, true])), absent),
      fc.constant({ tag: 'known', value: { switchedOff: 'deliberate' }, at: now, by: 'agent' } as const),
    ),
  ],
  'token-owner': [
    '31',
    partOf(
      mostly<FactOf['token-owner']>(
        { state: 'valid', owner: uid },
        { state: 'valid', owner: '1' },
        { state: 'invalid' },
        { state: 'none' },
      ),
    ),
  ],
  user: [uid, partOf(user)],
  'users-by-email': [email, partOf(user.map((one) => [one]))],
  memberships: [uid, fc.constant(idle)],
  subscriptions: ['31', partOf(subscription.map((one) => ({ list: [one], next: null })))],
  namespace: [String(group), partOf(namespace, absent)],
  billable: [String(group), partOf(fc.constant(25))],
  plan: [
    String(group),
    partOf(
      mostly<FactOf['plan']>(
        {
          code: 'free',
          name: null,
          trial: false,
          seats: null,
          inUse: null,
          maxSeats: null,
          owed: null,
          start: null,
          end: null,
        },
        {
          code: 'premium',
          name: 'Premium',
          trial: false,
          seats: 25,
          inUse: 9,
          maxSeats: 40,
          owed: 30,
          start: '2025-11-01',
          end: '2026-11-01',
        },
        {
          code: 'premium',
          name: 'Premium',
          trial: true,
          seats: 10,
          inUse: 9,
          maxSeats: 40,
          owed: 30,
          start: '2025-03-01',
          end: '2026-03-01',
        },
      ),
    ),
  ],
  orders: [
    String(group),
    partOf(mostly<readonly Order[]>([], [order(null)], [order('2c92a00d76f0d5060176f2fb0a5029ff')])),
  ],
  subscription: [
    'A-S00000009',
    fc.oneof(
      {
        weight: 9,
        arbitrary: partOf(
          mostly(holder('2026-12-01', seats), holder('2026-01-01', seats), holder('2026-12-01', minutes)),
        ),
      },
      { weight: 1, arbitrary: fc.constant({ tag: 'asked' } as const) },
    ),
  ],
  member: [`${group}/${uid}`, partOf(mostly(50, 30), absent)],
  'inherited-member': [`${group}/${uid}`, partOf(mostly(30, 50), absent)],
  'recent-changes': [String(group), partOf(mostly([], [recent]))],
};

function answered<K extends FactKind>(of: K): fc.Arbitrary<(facts: FactStore) => FactStore> {
  const reply = replies[of];
  if (reply === undefined) return fc.constant((facts) => facts);
  const [arg, part] = reply;
  return part.map((answer) => (facts) => {
    const had = factIn(facts, of, arg);
    return had.tag === 'idle' && answer.tag !== 'idle' ? withFact(facts, of, arg, answer) : facts;
  });
}

const kinds = Object.keys(replies) as FactKind[];
const facts = fc
  .tuple(...kinds.map((of) => answered(of)))
  .map((answers) => answers.reduce<FactStore>((soFar, answer) => answer(soFar), {}));

/** The answers with what the agent told in place of those of CustomersDot. */
function asTold(answers: FactStore, form: ManualForm) {
  const entry = takeManualEntry(form);
  if ('wrong' in entry) throw new Error(`Wrong: ${entry.wrong.join(', ')}`);
  const ticket = {
    id: '42',
    link: '',
    subject: '',
    requester: { id: '8', name: 'Mia', emails: [email], locale: null },
  };
  const without = {
    ...answers,
    'customers-by-email': new Map(),
    subscriptions: new Map(),
    orders: new Map(),
    subscription: new Map(),
    'token-owner': new Map(),
  };
  return {
    form,
    formTaken: true,
    passed: stageIds,
    facts: withManualEntry(without, entry, ticket, now, String(group)),
  };
}

/** A case with all of its answers there, read through an API or asked of the agent. */
const cases: fc.Arbitrary<CaseState> = fc
  .record({
    facts,
    emails: mostly<readonly string[]>([email], []),
    adminEmail: mostly<string | undefined>('admin@gitlab.example', undefined),
    group: mostly(String(group), String(group)),
    chosen: mostly<Readonly<Record<string, string>>>({}, { customer: '31' }),
    form: mostly<ManualForm | null>(null, null).chain((none) => fc.oneof(fc.constant(none), forms)),
  })
  .map(({ facts: answers, emails, adminEmail, group: target, chosen, form }) => ({
    ...openingCase(
      {
        ticket: {
          id: '42',
          link: 'https://acme.zendesk.com/agent/tickets/42',
          subject: 'Link my subscription',
          requester: { id: '8', name: 'Mia Torres', emails, locale: null },
        },
        agent: { id: '5', name: 'Alex Kim', locale: null, groups: [] },
        composer: null,
        viewers: [],
        scheme: 'light',
      },
      { customersdot_admin_email: adminEmail },
      null,
      true,
      now,
    ),
    ...(adminEmail === undefined && form !== null ? asTold(answers, form) : { facts: answers }),
    choices: { subscription: 'A-S00000001', namespace: target, ...chosen },
    resumed: true,
  }));

/** The same cases in every run; with 3,000 of them, whatever the rules can say is said of one. */
export const someCases = (count: number): readonly CaseState[] =>
  fc.sample(cases, { seed: 17, numRuns: count });
