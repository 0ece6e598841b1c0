/** How each service answered last: read, not readable and why, or never asked. */
import { type FactStore, factIn } from '../../core/facts/store.ts';
import type { FactKind, Query } from '../../core/domain/query.ts';
import type { Loadable, Service, Trouble } from '../../core/domain/loadable.ts';

export interface ServiceSeen {
  readonly service: Service;
  readonly trouble: Trouble | null;
  readonly at: number | null;
}

const services: readonly Service[] = ['customersdot', 'gitlab', 'zendesk'];

/** Who is asked each kind of question, as far as an answer alone does not say. */
const askedOf: Readonly<Record<FactKind, Service>> = {
  conversation: 'zendesk',
  'older-conversation': 'zendesk',
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
};

/** @param asked what is asked by now; answers that nobody needs, or that were asked for on suspicion, tell nothing */
export function servicesSeen(facts: FactStore, asked: readonly Query[]): readonly ServiceSeen[] {
  const kinds = asked.flatMap(({ of, arg }) => {
    const part: Loadable<unknown> = factIn(facts, of, arg);
    const read = 'at' in part && !('by' in part && part.by === 'agent');
    return read ? [{ service: askedOf[of], part }] : [];
  });
  return services.map((service) => {
    const last = kinds
      .filter((one) => one.service === service)
      .toSorted((a, b) => b.part.at - a.part.at)
      .map((one) => one.part);
    const unread = last.find((part) => part.tag === 'unread');
    const trouble = unread?.tag === 'unread' ? unread.trouble : null;
    return { service, trouble, at: last[0]?.at ?? null };
  });
}
