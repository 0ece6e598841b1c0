/** The route: what kind of help the ticket needs (decisions.md, "Route": the first that applies). */
import type { Finding, FindingId, Level } from '../findings/finding.ts';
import { isHeldByConsumptionOnly } from '../findings/namespace.ts';
import { known } from '../domain/loadable.ts';
import { linkedTo } from '../domain/records/customersdot.ts';
import type { Namespace } from '../domain/records/gitlab.ts';
import type { Snapshot } from '../facts/snapshot.ts';

/**
 * What to do with the ticket. `repair-link`: the wrong account is linked. `hand-over`: the requester has no email
 * address, or no customer was found. `expert-review`: a purchase without seats, chosen or on the group.
 * `self-serve`: the customer can do it. `provision`: all others.
 */
export type Route = 'repair-link' | 'hand-over' | 'expert-review' | 'self-serve' | 'provision';

type Levels = ReadonlyMap<FindingId, Level>;

/** The portal refuses a group that has extra minutes or storage (E3); what is hidden from the token may be there. */
const isWithoutExtras = ({ extraMinutes, storage }: Namespace): boolean =>
  [extraMinutes, storage].every((extra) => extra === null || extra === 0);

/** What the customer would be sent for in vain, where nobody has told whether it is so. */
const untold: readonly FindingId[] = [
  'subscription-active',
  'subscription-is-saas',
  'subscription-not-trial',
  'subscription-started',
  'compute-minutes',
];

/** The customer can do it: login, account, token, owner, a free group, seats, no extras, no programme, and nothing blocks. */
function canSelfServe(levels: Levels, snapshot: Snapshot): boolean {
  const group = known(snapshot.namespace);
  const { subscription } = snapshot;
  if (group === undefined || subscription === null || linkedTo(subscription, group)) return false;
  if (subscription.linked === undefined || untold.some((id) => levels.get(id) === 'unread')) return false;
  const needed: readonly FindingId[] = [
    'login-activated',
    'account-linked',
    'user-active',
    'token-valid',
    'owner-of-namespace',
    'namespace-free',
  ];
  const seats = levels.get('seats-match');
  return (
    needed.every((id) => levels.get(id) === 'ok') &&
    (seats === 'ok' || seats === 'info') &&
    isWithoutExtras(group) &&
    levels.get('compute-minutes') !== 'stop' &&
    !levels.has('program') &&
    ![...levels.values()].includes('block')
  );
}

/** The first route that applies, in the order of decisions.md, "Route". `findings` are those of the same snapshot. */
export function routeOf(snapshot: Snapshot, findings: readonly Finding[]): Route {
  const levels: Levels = new Map(findings.map((one) => [one.id, one.level]));
  if (levels.get('linked-user-is-customer') === 'block') return 'repair-link';
  if (levels.get('customer-known') === 'block' || levels.get('requester-known') === 'block')
    return 'hand-over';
  if (levels.get('subscription-has-seats') === 'stop' || isHeldByConsumptionOnly(snapshot))
    return 'expert-review';
  return canSelfServe(levels, snapshot) ? 'self-serve' : 'provision';
}
