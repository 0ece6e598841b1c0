/** A question that a service can answer, as a value, and what each kind is answered with. */
import type { Service } from './loadable.ts';
import type {
  AuditEvent,
  Customer,
  LoginAnswer,
  LoginChange,
  Order,
  Subscription,
  TokenOwner,
} from './records/customersdot.ts';
import type { Comment, FieldOption, FoundTickets } from './records/zendesk.ts';
import type {
  DeletionMark,
  GitlabUser,
  GroupPlan,
  Memberships,
  Namespace,
  UserEmail,
} from './records/gitlab.ts';

/** What each kind of question is answered with. The argument is always one string. */
export interface FactOf {
  /** ticket id */
  readonly conversation: { readonly comments: readonly Comment[]; readonly older: string | null };
  /** page address, for what lies further back */
  readonly 'older-conversation': { readonly comments: readonly Comment[]; readonly older: string | null };
  /** Zendesk's words of search */
  readonly tickets: FoundTickets;
  /** id of a ticket field: its options; empty for a field that takes any text */
  readonly 'field-options': readonly FieldOption[];
  /** email */
  readonly 'customers-by-email': readonly Customer[];
  /** customer id: one record by itself, such as one that is none of the requester's */
  readonly customer: Customer;
  /** company, name, or domain of the address: at most 20 */
  readonly 'customers-by-search': readonly Customer[];
  /** GitLab.com user id */
  readonly 'customers-by-uid': readonly Customer[];
  /** customer id: the changes that were read, or the agent's answer */
  readonly 'login-history': readonly LoginChange[] | LoginAnswer;
  /** customer id: the first page, newest start date first */
  readonly subscriptions: SubscriptionPage;
  /** page address, verbatim from the page before */
  readonly 'subscriptions-page': SubscriptionPage;
  /** subscription name: one subscription by itself, such as the one that holds the group */
  readonly subscription: Subscription;
  /** customer id */
  readonly 'token-owner': TokenOwner;
  /** GitLab.com user id */
  readonly user: GitlabUser;
  /** email */
  readonly 'users-by-email': readonly GitlabUser[];
  /** username */
  readonly 'users-by-name': readonly GitlabUser[];
  /** GitLab.com user id: every address of theirs, for an administrator's token */
  readonly 'user-emails': readonly UserEmail[];
  /** `self`: whose token the app has */
  readonly 'current-user': GitlabUser;
  /** GitLab.com user id */
  readonly memberships: Memberships;
  /** namespace id or full path, as domain/namespace-ref.ts writes them */
  readonly namespace: Namespace;
  /** namespace id: whether, and for which day, the group is marked for deletion; the namespace itself does not say */
  readonly 'deletion-mark': DeletionMark;
  /** namespace id: how many billable members, counted by listing, where the namespace itself does not say */
  readonly billable: number;
  /** namespace id */
  readonly plan: GroupPlan;
  /** namespace id */
  readonly orders: readonly Order[];
  /** `namespace id/user id`: the access level, as a direct member */
  readonly member: number;
  /** `namespace id/user id`: the highest access level, through another group too */
  readonly 'inherited-member': number;
  /** namespace id */
  readonly 'recent-changes': readonly AuditEvent[];
  /** namespace id: the owners' email domains, most frequent first; null where there are more members than were read */
  readonly 'owner-domains': readonly string[] | null;
  /** full path: groups whose path looks like it */
  readonly 'similar-groups': readonly Namespace[];
  /** `namespace id/first day of a month`: compute minutes used in it; null where GitLab.com shows none of that month */
  readonly 'minutes-used': number | null;
}

/** One page of a customer's subscriptions, newest start date first as CustomersDot sorts them. */
export interface SubscriptionPage {
  readonly list: readonly Subscription[];
  /** The address of the next page, or null at the end. */
  readonly next: string | null;
}

/** The kinds of questions. `FactOf` tells the argument and the answer of each. */
export type FactKind = keyof FactOf;
/** Which service is asked each kind of question. */
export const serviceOf: Readonly<Record<FactKind, Service>> = {
  conversation: 'zendesk',
  'older-conversation': 'zendesk',
  tickets: 'zendesk',
  'field-options': 'zendesk',
  'customers-by-email': 'customersdot',
  'customers-by-uid': 'customersdot',
  'customers-by-search': 'customersdot',
  customer: 'customersdot',
  'login-history': 'customersdot',
  subscriptions: 'customersdot',
  'subscriptions-page': 'customersdot',
  subscription: 'customersdot',
  'token-owner': 'customersdot',
  user: 'gitlab',
  'users-by-email': 'gitlab',
  'users-by-name': 'gitlab',
  'user-emails': 'gitlab',
  'current-user': 'gitlab',
  memberships: 'gitlab',
  namespace: 'gitlab',
  'deletion-mark': 'gitlab',
  billable: 'gitlab',
  plan: 'gitlab',
  orders: 'customersdot',
  member: 'gitlab',
  'inherited-member': 'gitlab',
  'recent-changes': 'customersdot',
  'owner-domains': 'gitlab',
  'similar-groups': 'gitlab',
  'minutes-used': 'gitlab',
};

/** One question to a service: its kind, and what it is about as text. */
export interface Query {
  readonly of: FactKind;
  readonly arg: string;
}
/** A question; ids become their digits. Whether the argument fits the kind is not checked. */
export const query = (of: FactKind, arg: string | number): Query => ({ of, arg: String(arg) });
/** The name of a question, `kind:argument`. Two questions with the same name are the same question. */
export const keyOf = (q: Query): string => `${q.of}:${q.arg}`;
