/** Which endpoint answers which query of the fact store. */
import type { FactKind, FactOf } from '../core/domain/query.ts';
import { absent, type ReadResult, seen } from '../core/domain/loadable.ts';
import { digitsPathOf } from '../core/domain/namespace-ref.ts';
import type { Namespace } from '../core/domain/records/gitlab.ts';
import * as customersdot from './customersdot/reads.ts';
import type { Endpoint } from './endpoint.ts';
import { minutesUsed } from './gitlab/minutes-used.ts';
import * as gitlab from './gitlab/reads.ts';
import type { Client } from './client.ts';
import * as zendesk from './zendesk/endpoints.ts';

type Reader<T> = (client: Client, arg: string) => Promise<ReadResult<T>>;

const asking =
  <Params, T>(endpoint: Endpoint<Params, T>, params: (arg: string) => Params): Reader<T> =>
  (client, arg) =>
    client.ask(endpoint, params(arg));

/** What stands before the last stroke, and after it. */
function parted(arg: string): readonly [string, string] {
  const at = arg.lastIndexOf('/');
  return [arg.slice(0, Math.max(0, at)), arg.slice(at + 1)];
}

/** `namespace id/user id`. */
function memberParams(arg: string): { namespace: string; user: string } {
  const [namespace, user] = parted(arg);
  return { namespace, user };
}

/** `namespace id/first day of a month`. */
function monthParams(arg: string): { namespace: string; month: string } {
  const [namespace, month] = parted(arg);
  return { namespace, month };
}

async function readNamespace(client: Client, ref: string): Promise<ReadResult<Namespace>> {
  const path = digitsPathOf(ref);
  if (path === null) return client.ask(gitlab.namespace, { ref });
  const look = await client.ask(gitlab.namespaceByDigits, { path });
  if (look.tag !== 'seen') return look;
  return look.seen === null ? absent : seen(look.seen);
}

const readers: { readonly [K in FactKind]: Reader<FactOf[K]> } = {
  conversation: asking(zendesk.conversation, (id) => ({ id })),
  'older-conversation': asking(zendesk.conversationPage, (url) => ({ url })),
  tickets: asking(zendesk.ticketsFound, (words) => ({ words })),
  'field-options': asking(zendesk.fieldOptions, (id) => ({ id })),
  'customers-by-email': asking(customersdot.customersByEmail, (email) => ({ email })),
  'customers-by-uid': asking(customersdot.customersByUid, (uid) => ({ uid })),
  'customers-by-search': asking(customersdot.customersBySearch, (words) => ({ words })),
  customer: asking(customersdot.customer, (id) => ({ id: Number(id) })),
  'login-history': asking(customersdot.loginHistory, (id) => ({ customer: Number(id) })),
  subscriptions: asking(customersdot.subscriptions, (id) => ({ customer: Number(id) })),
  'subscriptions-page': asking(customersdot.subscriptionsPage, (url) => ({ url })),
  subscription: asking(customersdot.subscription, (name) => ({ name })),
  'token-owner': asking(customersdot.tokenOwner, (id) => ({ customer: Number(id) })),
  user: asking(gitlab.user, (id) => ({ id })),
  'users-by-email': asking(gitlab.usersByEmail, (email) => ({ email })),
  'users-by-name': asking(gitlab.usersByName, (username) => ({ username })),
  'user-emails': asking(gitlab.userEmails, (id) => ({ id })),
  'current-user': asking(gitlab.currentUser, () => ({})),
  memberships: asking(gitlab.memberships, (uid) => ({ uid })),
  'deletion-mark': asking(gitlab.deletionMark, (namespace) => ({ namespace })),
  namespace: readNamespace,
  billable: asking(gitlab.billable, (namespace) => ({ namespace })),
  plan: asking(gitlab.groupPlan, (namespace) => ({ namespace })),
  orders: asking(customersdot.orders, (id) => ({ namespace: Number(id) })),
  member: asking(gitlab.member, memberParams),
  'inherited-member': asking(gitlab.inheritedMember, memberParams),
  'recent-changes': asking(customersdot.changesOfNamespace, (id) => ({ namespace: Number(id) })),
  'owner-domains': asking(gitlab.ownerDomains, (namespace) => ({ namespace })),
  'similar-groups': asking(gitlab.similarGroups, (path) => ({ path })),
  'minutes-used': asking(minutesUsed, monthParams),
};

/**
 * Asks one question, through the endpoint of its kind. `arg` is what `FactOf` says of each kind; a page's address
 * goes in as it was given. Never rejects.
 */
export const readFact = <K extends FactKind>(
  client: Client,
  of: K,
  arg: string,
): Promise<ReadResult<FactOf[K]>> => readers[of](client, arg);
