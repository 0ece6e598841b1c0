/** Whether the chosen subscription is the one that the ticket names; people name the one that ends, or a wrong one. */
import { known } from '../domain/loadable.ts';
import { query } from '../domain/query.ts';
import { foreignNameIn, otherNameIn } from '../facts/named.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { factIn } from '../facts/store.ts';
import { type Finding, finding, type FindingRule, unread } from './finding.ts';

const id = 'subscription-named';

/** None of the customer's: whose it is, where CustomersDot tells it. */
function notTheirs(snapshot: Snapshot, named: string): Finding {
  const name = snapshot.subscription?.name ?? '-';
  const fact = factIn(snapshot.facts, 'subscription', named);
  const owner = known(fact)?.owner ?? null;
  if (owner === null || owner.id === snapshot.customer?.id)
    return finding(id, 'stop', fact.tag === 'absent' ? 'nobodys' : 'not-theirs', { named, name });
  const params = { named, name, id: owner.id, owner: owner.company ?? owner.email ?? '-' };
  return finding(id, 'stop', 'of-others', params);
}

/** Not among those that were read so far: it may stand on the page that is on its way, or could not be read. */
function furtherBack({ facts, moreSubscriptions }: Snapshot, named: string): Finding | null {
  const page = moreSubscriptions ?? '';
  const fact = factIn(facts, 'subscriptions-page', page);
  if (fact.tag !== 'unread') return null;
  return unread(id, fact.trouble, [query('subscriptions-page', page)], 'unread', { named });
}

/** `subscription-named`: the ticket names the chosen one; left out where it names none. */
export const subscriptionNamed: FindingRule = ({ snapshot }) => {
  const { customer, mentions, reads, subscription, subscriptions } = snapshot;
  if (customer === null || mentions.subscriptions.length === 0) return null;
  const named = otherNameIn(snapshot);
  if (named === null) return finding(id, 'ok', 'ok', { name: subscription?.name ?? '-' });
  if (subscriptions.tag === 'unread')
    return unread(id, subscriptions.trouble, [query('subscriptions', customer.id)], 'unread', { named });
  if (subscriptions.tag !== 'known') return null;
  const foreign = foreignNameIn(snapshot);
  if (foreign !== null) return notTheirs(snapshot, foreign);
  const isRead = subscriptions.value.some((sub) => sub.name === named);
  if (!isRead && reads === 'api') return furtherBack(snapshot, named);
  return subscription === null
    ? finding(id, 'stop', 'undecided', { named })
    : finding(id, 'stop', 'other', { named, name: subscription.name });
};
