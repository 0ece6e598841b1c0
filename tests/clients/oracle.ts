/** The app's records once more, by hand and strictly: what a look says is seen has to be exactly one of these. */
import * as z from 'zod/mini';

const text = z.string();
const textOrNull = z.nullable(text);
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const dayOrNull = z.nullable(day);
const count = z.nullable(z.number());
const told = z.union([count, z.undefined()]);
const toldDay = z.union([dayOrNull, z.undefined()]);

const customer = z.strictObject({
  id: z.int(),
  email: text,
  name: text,
  company: textOrNull,
  uid: textOrNull,
  loginActivated: z.boolean(),
  tokenValid: z.nullable(z.boolean()),
});
const loginChange = z.strictObject({
  event: text,
  at: text,
  who: textOrNull,
  change: z.nullable(z.tuple([z.unknown(), z.unknown()])),
});
const subscription = z.strictObject({
  name: text,
  status: text,
  trial: z.boolean(),
  delivery: textOrNull,
  start: dayOrNull,
  end: dayOrNull,
  invoiceOwner: textOrNull,
  sspChannel: textOrNull,
  program: textOrNull,
  reconciliation: z.nullable(z.boolean()),
  linked: z.nullable(z.strictObject({ id: z.nullable(z.int()), path: textOrNull })),
  lines: z.array(
    z.strictObject({
      product: text,
      kind: z.enum(['seats', 'compute_minutes', 'storage', 'duo', 'other']),
      plan: textOrNull,
      quantity: z.number(),
    }),
  ),
  owner: z.nullable(z.strictObject({ id: z.int(), email: textOrNull, company: textOrNull })),
});
const subscriptionPage = z.strictObject({ list: z.array(subscription), next: textOrNull });
const tokenOwner = z.union([
  z.strictObject({ state: z.literal('valid'), owner: text }),
  z.strictObject({ state: z.enum(['invalid', 'none']) }),
]);
const orders = z.array(
  z.strictObject({ subscription: text, ratePlan: textOrNull, end: dayOrNull, namespace: textOrNull }),
);
const events = z.array(
  z.strictObject({
    id: z.int(),
    action: text,
    namespace: z.nullable(z.int()),
    subscription: textOrNull,
    link: textOrNull,
    requester: textOrNull,
    succeeded: z.nullable(z.boolean()),
    at: text,
  }),
);
const user = z.strictObject({
  id: text,
  username: text,
  name: text,
  email: textOrNull,
  confirmed: z.boolean(),
  admin: z.nullable(z.boolean()),
  state: textOrNull,
  url: textOrNull,
});
const namespace = z.strictObject({
  id: z.int(),
  name: text,
  path: text,
  kind: text,
  parent: z.nullable(z.int()),
  plan: textOrNull,
  billable: count,
  maxSeats: count,
  maxSeatsAt: textOrNull,
  quota: told,
  extraMinutes: told,
  storage: told,
  storageEnds: toldDay,
  end: dayOrNull,
  trial: z.boolean(),
});
const groupPlan = z.strictObject({
  code: textOrNull,
  name: textOrNull,
  trial: z.boolean(),
  seats: count,
  inUse: count,
  maxSeats: count,
  owed: count,
  start: dayOrNull,
  end: dayOrNull,
});
const issue = z.strictObject({
  iid: z.int(),
  url: text,
  title: text,
  description: text,
  state: text,
  labels: z.array(text),
});
const issuePage = z.strictObject({ list: z.array(issue), next: textOrNull });
const conversation = z.strictObject({
  comments: z.array(
    z.strictObject({
      id: text,
      author: text,
      role: textOrNull,
      authorId: textOrNull,
      roleType: z.nullable(z.number()),
      public: z.boolean(),
      at: text,
      text,
      flags: z.array(z.number()),
      channel: textOrNull,
      auditId: textOrNull,
      entry: textOrNull,
    }),
  ),
  older: textOrNull,
});

const mailEvent = z.strictObject({
  outcome: z.enum(['accepted', 'delivered', 'failed', 'suppressed']),
  at: z.number(),
  subject: textOrNull,
  reason: textOrNull,
  isTemporary: z.boolean(),
});
const sentryIssue = z.strictObject({
  id: text,
  title: text,
  count,
  first: count,
  last: count,
  url: z.nullable(text.check(z.regex(/^https:\/\/sentry\.gitlab\.net\//))),
});

/** By the endpoint's name. */
export const oracle: Readonly<Record<string, z.ZodMiniType>> = {
  customersByEmail: z.array(customer),
  customersByUid: z.array(customer),
  customersBySearch: z.array(customer),
  customer,
  loginHistory: z.array(loginChange),
  subscriptions: subscriptionPage,
  subscriptionsPage: subscriptionPage,
  subscription,
  tokenOwner,
  orders,
  changesOfNamespace: events,
  changesOfTicket: events,
  user,
  usersByEmail: z.array(user),
  usersByName: z.array(user),
  userEmails: z.array(z.strictObject({ email: text, confirmed: z.boolean() })),
  currentUser: user,
  memberships: z.strictObject({ owned: z.array(text) }),
  namespace,
  deletionMark: z.strictObject({ on: dayOrNull }),
  namespaceByDigits: z.nullable(namespace),
  groupPlan,
  member: z.number(),
  inheritedMember: z.number(),
  billable: z.int().check(z.nonnegative()),
  ownerDomains: z.nullable(z.array(text)),
  similarGroups: z.array(namespace),
  minutesUsed: z.nullable(z.int().check(z.nonnegative())),
  issue,
  listIssues: issuePage,
  issuesPage: issuePage,
  tokenUser: z.strictObject({ id: z.int() }),
  ticket: z.strictObject({ updatedAt: text }),
  conversation,
  conversationPage: conversation,
  ticketsFound: z.strictObject({
    list: z.array(
      z.strictObject({
        id: z.string().check(z.regex(/^\d+$/)),
        requester: textOrNull,
        subject: text,
        status: text,
        at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT/)),
      }),
    ),
    more: z.boolean(),
  }),
  fieldOptions: z.array(z.strictObject({ tag: text.check(z.minLength(1)), label: text })),
  mailEvents: z.array(mailEvent),
  suppression: z.strictObject({ since: count, reason: textOrNull }),
  issues: z.strictObject({ list: z.array(sentryIssue), more: z.boolean() }),
  macro: z.strictObject({ html: textOrNull, text: textOrNull }),
  ownToken: z.strictObject({ scopes: z.array(text), expires: dayOrNull }),
  requestsProject: z.strictObject({
    hasIssues: z.nullable(z.boolean()),
    isArchived: z.boolean(),
    access: z.nullable(z.number()),
  }),
  labelsFound: z.array(text),
  ticketField: z.strictObject({
    title: text,
    isActive: z.boolean(),
    options: z.array(z.strictObject({ tag: text.check(z.minLength(1)), label: text })),
  }),
  formOfTicket: z.strictObject({ form: textOrNull }),
  ticketForm: z.strictObject({ name: text, fields: z.array(text) }),
  macroRecord: z.strictObject({
    title: text,
    isActive: z.boolean(),
    for: z.union([z.enum(['everybody', 'one-agent']), z.array(text)]),
  }),
  agentGroup: z.strictObject({ name: textOrNull }),
  pendingStatuses: z.array(text),
  sentryTried: z.literal(true),
  mailgunTried: z.literal(true),
};
