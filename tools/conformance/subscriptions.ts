/** Subscriptions: the list in its order and its pages, and one by its name. */
import * as customersdot from '../../src/clients/customersdot/reads.ts';
import type { ReadResult } from '../../src/core/domain/loadable.ts';
import type { SubscriptionPage } from '../../src/core/domain/query.ts';
import type { Subscription } from '../../src/core/domain/records/customersdot.ts';
import type { Kit } from './kit.ts';
import { isNewestFirst } from './order.ts';

const list = 'listSubscriptions';
const single = 'getSubscription';

/** So many names as single pages tell them, in their order; null where a page could not be read. */
async function pageByPage(kit: Kit, customer: number, count: number): Promise<readonly string[] | null> {
  const names: string[] = [];
  let url: string | null = `/admin/api/customers/${customer}/subscriptions?per_page=1`;
  while (url !== null && names.length < count) {
    const page: ReadResult<SubscriptionPage> = await kit.read(customersdot.subscriptionsPage, { url });
    if (page.tag !== 'seen' || page.seen.list.length === 0) return null;
    names.push(...page.seen.list.map((one) => one.name));
    url = page.seen.next;
  }
  return names;
}

/** All of a customer's, as far as the first page goes. */
export async function checkList(kit: Kit, customer: number): Promise<readonly Subscription[]> {
  const page = await kit.look(list, customersdot.subscriptions, { customer });
  if (page === null) return [];
  const starts = page.list.flatMap((one) => one.start ?? []);
  kit.holds(list, 'the newest start stands first', isNewestFirst(starts));
  const whole = page.list.map((one) => one.name);
  const names = await pageByPage(kit, customer, whole.length);
  const isSame = names?.join() === whole.join();
  if (whole.length < 2) kit.leave(list, 'pages: the customer has fewer than two subscriptions');
  else kit.holds(list, 'pages of one, followed by their Link, tell the same list', isSame);
  return page.list;
}

/** One by its name. Null: none is known, or it could not be read. */
export async function checkSubscription(kit: Kit, name: string | null): Promise<Subscription | null> {
  if (name === null) {
    kit.leave(single, 'the customer has no subscription, and none was named (--subscription)');
    return null;
  }
  const one = await kit.look(single, customersdot.subscription, { name });
  kit.holds(single, 'it is the subscription of that name', one?.name === name);
  const none = await kit.read(customersdot.subscription, { name: 'A-S99999999999' });
  kit.holds(single, 'a name that there is not is answered with 404', none.tag === 'absent');
  if (one !== null && one.owner === null)
    kit.leave(single, 'customer: whose it is is not told, and need not be');
  return one;
}
