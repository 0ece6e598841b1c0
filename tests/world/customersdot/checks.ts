import type { Core } from '../core.ts';
import { isoDay } from '../dates.ts';
import { planCodeOf, sumOf } from '../propagation.ts';
import { type Answer, badGateway, json } from '../replies.ts';
import type { Subscription } from '../state/customersdot.ts';
import type { Namespace } from '../state/gitlab.ts';
import { customerOf, otherSeatsHolder } from './find.ts';
import { failure } from './gate.ts';
import { texts } from './texts.ts';

interface Pair {
  sub: Subscription;
  group: Namespace;
}

/** Base plans live on root groups; minutes and storage may go to a personal namespace as well. */
function misplaced({ sub, group }: Pair): boolean {
  return group.parent_id !== null || (group.kind !== 'group' && planCodeOf(sub) !== null);
}

/** What keeps even Support's own tool from linking; null: nothing does. */
export function forceRefused(core: Core, pair: Pair): string | null {
  if (misplaced(pair)) return texts.notRoot;
  if (sumOf(pair.sub, 'seats') > 0 && otherSeatsHolder(core, pair.sub, pair.group.id)) return texts.taken;
  return null;
}

function transferRefused(core: Core, { sub, group }: Pair): string | null {
  const ended = sub.end_date !== null && sub.end_date < isoDay(core.clock.now());
  if (sub.status !== 'Active' || ended || sub.trial) return texts.notTransferable;
  if (sumOf(sub, 'compute_minutes') > 0 && sub.linked_namespace !== null) return texts.minutesStay;
  if (sumOf(sub, 'seats') === 0) return texts.oneTimeCharge;
  if (otherSeatsHolder(core, sub, group.id)) return texts.taken;
  if (group.allowsExtras) return null;
  if ((group.extra_shared_runners_minutes_limit ?? 0) > 0) return texts.extraMinutes(group.id);
  if (group.additional_purchased_storage_size > 0) return texts.extraStorage(group.id);
  return null;
}

/** The portal as the customer would meet it; a 5xx here is the portal falling over, not refusing. */
export function portalRefused(core: Core, pair: Pair): Answer | null {
  const { sub, group } = pair;
  const customer = customerOf(core, sub);
  if (!customer?.uid) return failure(500, texts.notLinked);
  const owner = core.state.gitlab.users.find(
    (user) => user.id === (customer.token?.owner ?? Number(customer.uid)),
  );
  // The portal lists every group of an admin and dies of it.
  if (owner?.is_admin) return badGateway();
  if (misplaced(pair)) return failure(422, texts.notRoot);
  const owns = group.members.some((one) => String(one.user_id) === customer.uid && one.access_level === 50);
  if (!owns) return failure(403, texts.notOwner);
  const restriction = transferRefused(core, pair);
  if (restriction !== null) return failure(422, restriction);
  const seats = sumOf(sub, 'seats');
  if (seats >= group.billable || sub.program !== null) return null;
  const error = texts.overage(seats, group.full_path, group.billable);
  return json({ success: false, error, seats, billable_users: group.billable }, 402);
}
