/** Records of every kind, most of them with little that is unusual. */
import * as fc from 'fast-check';
import type { Customer, LineItem, Order, Subscription } from '#core/domain/records/customersdot.ts';
import type { GitlabUser, Namespace } from '#core/domain/records/gitlab.ts';

export const now = Date.parse('2026-11-16T10:42:00Z');

/** The first of these for the most part. */
export const mostly = <T>(usual: T, ...unusual: readonly T[]): fc.Arbitrary<T> =>
  fc.oneof(
    { weight: 2 + unusual.length, arbitrary: fc.constant(usual) },
    { weight: unusual.length, arbitrary: fc.constantFrom(usual, ...unusual) },
  );

export const email = 'mia.torres@acme.example';
export const group = 9001;
export const uid = '4711';

export const customer = fc.record<Customer>({
  id: fc.constant(31),
  email: fc.constant(email),
  name: fc.constant('Mia Torres'),
  company: fc.constant(null),
  uid: mostly<string | null>(uid, null),
  loginActivated: mostly(true, false),
  tokenValid: mostly<boolean | null>(true, false, null),
});

export const user = fc.record<GitlabUser>({
  id: fc.constant(uid),
  username: fc.constant('mia-torres'),
  name: fc.constant('Mia Torres'),
  email: fc.constant(email),
  confirmed: mostly(true, false),
  admin: mostly<boolean | null>(false, true, null),
  state: mostly<string | null>('active', 'blocked', null),
  url: fc.constant(null),
});

export const seats = { product: 'Premium', kind: 'seats', plan: 'premium', quantity: 25 } as const;
export const minutes = {
  product: '1,000 minutes',
  kind: 'compute_minutes',
  plan: null,
  quantity: 2,
} as const;

export const subscription = fc.record<Subscription>({
  name: fc.constant('A-S00000001'),
  status: mostly('Active', 'Cancelled'),
  trial: mostly(false, true),
  delivery: mostly<string | null>('SaaS', 'Self-Managed', null),
  start: mostly<string | null>('2026-03-01', '2027-03-01', null),
  end: mostly<string | null>('2027-03-01', '2026-03-01', null),
  invoiceOwner: mostly<string | null>(null, 'Resale Inc.'),
  sspChannel: mostly<string | null>(null, 'Reseller'),
  program: mostly<string | null>(null, 'EDU'),
  reconciliation: mostly<boolean | null>(null, true, false),
  linked: mostly<Subscription['linked']>(
    null,
    { id: group, path: 'acme-corp' },
    { id: group, path: 'acme-corp' },
    { id: 9002, path: 'acme-labs' },
    { id: 9002, path: null },
  ),
  lines: mostly<Subscription['lines']>([seats], [minutes], [seats, minutes], []),
});

export const namespace = fc.record<Namespace>({
  id: fc.constant(group),
  name: fc.constant('Acme'),
  path: fc.constant('acme-corp'),
  kind: mostly('group', 'user'),
  parent: mostly<number | null>(null, 9000),
  plan: mostly<string | null>('free', 'premium', 'ultimate', null),
  billable: mostly<number | null>(25, 24, 26, 4, null),
  maxSeats: mostly<number | null | undefined>(null, 24, 40, undefined),
  maxSeatsAt: mostly<string | null>(null, '2026-01-02T00:00:00Z', '2026-09-02T00:00:00Z'),
  quota: mostly<number | null | undefined>(400, 10_000, null, undefined),
  extraMinutes: mostly<number | null | undefined>(null, 500, undefined),
  storage: mostly<number | null | undefined>(null, 10_240, undefined),
  storageEnds: mostly<string | null | undefined>(null, undefined),
  end: mostly<string | null>(null, '2026-12-01'),
  trial: mostly(false, true),
});

export const order = (ratePlan: string | null): Order => ({
  subscription: 'A-S00000009',
  ratePlan,
  end: '2026-12-01',
  namespace: String(group),
});

export const holder = (end: string, line: LineItem): Subscription => ({
  name: 'A-S00000009',
  status: 'Active',
  trial: false,
  delivery: 'SaaS',
  start: '2025-12-01',
  end,
  invoiceOwner: null,
  sspChannel: null,
  program: null,
  reconciliation: null,
  linked: { id: group, path: 'acme-corp' },
  lines: [line],
});

export const switched = (change: readonly [unknown, unknown]) => [
  { event: 'update', at: '2026-02-03T04:05:06Z', who: 'admin:sam', change },
  { event: 'create', at: '2025-02-03T04:05:06Z', who: null, change: null },
];

export const recent = {
  id: 7,
  action: 'Clear Subscription',
  namespace: group,
  subscription: null,
  succeeded: true,
  requester: 'sam@example.org',
  link: 'https://acme.zendesk.com/agent/tickets/7',
  at: new Date(now - 60_000).toISOString(),
};

/** Every question's answer, whether the rules ask it or not. */
export function person(): Customer {
  return {
    id: 31,
    email,
    name: 'Mia Torres',
    company: null,
    uid,
    loginActivated: true,
    tokenValid: true,
  };
}
