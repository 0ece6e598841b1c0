/** The records of an ordinary case: Mia bought Premium for 24 and owns one root group of 24 on Free. */
import type {
  AuditEvent,
  Customer,
  LineItem,
  LineKind,
  LoginChange,
  Order,
  Subscription,
} from '#core/domain/records/customersdot.ts';
import type { Comment } from '#core/domain/records/zendesk.ts';
import type { GitlabUser, GroupPlan, Namespace } from '#core/domain/records/gitlab.ts';

export const today = '2026-05-04';
export const now = Date.parse(`${today}T10:00:00Z`);
export const minutesAgo = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();
/** A day counted from today, into the past with a minus. */
export const inDays = (days: number): string =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

export const email = 'mia@acme.example';
export const ticketLink = 'https://acme.zendesk.com/agent/tickets/42';

export const mia = (over: Partial<Customer> = {}): Customer => ({
  id: 5501,
  email,
  name: 'Mia Torres',
  company: 'Acme GmbH',
  uid: '4711',
  loginActivated: true,
  tokenValid: true,
  ...over,
});

export const account = (over: Partial<GitlabUser> = {}): GitlabUser => ({
  id: '4711',
  username: 'mia-torres',
  name: 'Mia Torres',
  email,
  confirmed: true,
  admin: false,
  state: 'active',
  url: null,
  ...over,
});

export const line = (kind: LineKind, quantity: number, plan: string | null = null): LineItem => ({
  product: kind,
  kind,
  plan,
  quantity,
});
export const seats = (quantity: number, plan = 'premium'): LineItem => line('seats', quantity, plan);

export const premium = (over: Partial<Subscription> = {}): Subscription => ({
  name: 'A-S00012345',
  status: 'Active',
  trial: false,
  delivery: 'SaaS',
  start: inDays(-10),
  end: inDays(355),
  invoiceOwner: null,
  sspChannel: null,
  program: null,
  reconciliation: true,
  linked: null,
  lines: [seats(24)],
  ...over,
});

export const acme = (over: Partial<Namespace> = {}): Namespace => ({
  id: 9001,
  name: 'Acme Corp',
  path: 'acme-corp',
  kind: 'group',
  parent: null,
  plan: 'free',
  billable: 24,
  maxSeats: null,
  maxSeatsAt: null,
  quota: 400,
  extraMinutes: null,
  storage: 0,
  storageEnds: null,
  end: null,
  trial: false,
  ...over,
});

/** Where the ordinary group is, as a subscription's link says it. */
export const onAcme = { id: 9001, path: 'acme-corp' } as const;
export const onLabs = { id: 9002, path: 'acme-labs' } as const;

export const shownPlan = (over: Partial<GroupPlan> = {}): GroupPlan => ({
  code: 'free',
  name: 'Free',
  trial: false,
  seats: 0,
  inUse: null,
  maxSeats: null,
  owed: null,
  start: null,
  end: null,
  ...over,
});

export const order = (subscription: string, over: Partial<Order> = {}): Order => ({
  subscription,
  ratePlan: null,
  end: inDays(100),
  namespace: '9001',
  ...over,
});

export const made: LoginChange = {
  event: 'create',
  at: '2026-01-02T08:00:00Z',
  who: null,
  change: [null, true],
};
export const switched = (from: boolean, to: boolean, at: string): LoginChange => ({
  event: 'update',
  at,
  who: 'admin:sam@ops.example',
  change: [from, to],
});

export const used = (over: Partial<AuditEvent> = {}): AuditEvent => ({
  id: 1,
  action: 'force_reassociate',
  namespace: 9001,
  subscription: 'A-S00010001',
  link: 'https://acme.zendesk.com/agent/tickets/77',
  requester: 'ben@ops.example',
  succeeded: true,
  at: minutesAgo(6),
  ...over,
});

let comments = 0;
/** Said so many minutes ago, by the requester unless told otherwise. */
export const said = (text: string, ago: number, over: Partial<Comment> = {}): Comment => ({
  id: String((comments += 1)),
  author: 'Mia Torres',
  role: 'end-user',
  authorId: '8',
  roleType: null,
  public: true,
  at: minutesAgo(ago),
  text,
  flags: [],
  channel: 'email',
  auditId: null,
  entry: null,
  ...over,
});

export const byAgent = { author: 'Ann Reyes', role: 'agent', authorId: '901', channel: 'web' } as const;
export const privately = { ...byAgent, public: false } as const;
