/** Linking a GitLab.com user to a customer departs from no linked user, and from a user on no other customer. */
import * as z from 'zod/mini';
import { departureRecord, unreadDeparture, unreadPart } from './departure.ts';
import { known, type ReadResult, loadableFrom } from '../domain/loadable.ts';
import type { Customer, TokenOwner } from '../domain/records/customersdot.ts';
import { sideOf } from '../domain/proof.ts';
import { accountOf, ofAccount } from './account.ts';
import { noAsks, type Traits } from './traits.ts';

const Linking = z.object({ customer: z.int().check(z.positive()), uid: z.string().check(z.regex(/^\d+$/)) });
export type Linking = z.infer<typeof Linking>;

export interface Seen {
  readonly customer: ReadResult<Customer>;
  readonly token: ReadResult<TokenOwner>;
  /** Customers that the user is linked to; null where only the proof was looked for. */
  readonly others: ReadResult<readonly Customer[]> | null;
  readonly told: Customer | undefined;
}

/** Other customers' ids; `?` where this installation cannot tell, undefined where it could and did not. */
function elsewhere({ others }: Seen, { customer }: Linking): string | null | undefined {
  if (others?.tag === 'unseen' && others.trouble.kind === 'no-api') return unreadPart;
  if (others?.tag !== 'seen') return undefined;
  const ids = others.seen.map((one) => one.id).filter((id) => id !== customer);
  return ids.length === 0 ? null : ids.sort((a, b) => a - b).join(', ');
}

/**
 * Settled when the customer's uid is the wished user, and a stored token is not somebody else's (R5, E1). It does
 * not go when the user is on another customer (R9); without the API nobody can tell, and it goes all the same.
 */
export const linkAccount: Traits<'link-account', Linking, Seen> = {
  id: 'link-account',
  wish: Linking,
  goal: (wish) => `link ${wish['customer']} ${wish['uid']}`,
  subject: accountOf,
  sides({ customer, token }, wish) {
    const stored = known(loadableFrom(token, 0));
    // A token that is somebody else's keeps the portal broken, whatever the record's uid says (E1).
    const foreign = stored?.state === 'valid' && stored.owner !== wish.uid;
    return [
      sideOf(
        'customersdot',
        customer,
        (record) => record.uid === wish.uid && !foreign,
        (record) => ({
          uid: record.uid ?? '-',
          ...(stored?.state === 'valid' ? { owner: stored.owner } : {}),
        }),
      ),
    ];
  },
  departing(seen, wish) {
    const record = departureRecord(seen.customer, seen.told);
    if (record.is === 'unread') return unreadDeparture('uid', record.trouble);
    const others = elsewhere(seen, wish);
    if (others === undefined) {
      return unreadDeparture('elsewhere', seen.others?.tag === 'unseen' ? seen.others.trouble : null);
    }
    if (record.value.uid === undefined) return unreadDeparture('uid');
    const from = { uid: record.value.uid, elsewhere: others };
    const asPlanned = from.uid === null && (others === null || others === unreadPart);
    return { is: asPlanned ? 'seen' : 'not-as-planned', from };
  },
  asks: noAsks,
  restsOn: (wish, { customer, user }) => wish['customer'] === customer && String(wish['uid']) === user,
  agrees: (from, { uid }) => from['uid'] === uid,
  seenThere: 'step.seen-there.link-account',
  ...ofAccount,
};
