/** Unlinking departs from the very user who was shown to be linked. */
import * as z from 'zod/mini';
import { departureRecord, unreadDeparture } from './departure.ts';
import type { ReadResult } from '../domain/loadable.ts';
import type { Customer } from '../domain/records/customersdot.ts';
import { sideOf } from '../domain/proof.ts';
import { accountOf, ofAccount } from './account.ts';
import { noAsks, type Traits } from './traits.ts';

const Unlinking = z.object({ customer: z.int().check(z.positive()) });
export type Unlinking = z.infer<typeof Unlinking>;

export interface Seen {
  readonly customer: ReadResult<Customer>;
  readonly told: Customer | undefined;
}

/**
 * Settled when the customer's uid is null. It asks nothing, so it goes only while the linked user is the one who is
 * shown (R8).
 */
export const unlinkAccount: Traits<'unlink-account', Unlinking, Seen> = {
  id: 'unlink-account',
  wish: Unlinking,
  goal: (wish) => `unlink ${wish['customer']}`,
  subject: accountOf,
  sides: ({ customer }) => [
    sideOf(
      'customersdot',
      customer,
      (record) => record.uid === null,
      (record) => ({ uid: record.uid ?? '-' }),
    ),
  ],
  departing({ customer, told }) {
    const record = departureRecord(customer, told);
    if (record.is === 'unread') return unreadDeparture('uid', record.trouble);
    const { uid } = record.value;
    return uid === undefined ? unreadDeparture('uid') : { is: 'seen', from: { uid } };
  },
  asks: noAsks,
  /** Nothing is asked about it, so the user whom it departs from is the one who is shown as linked. */
  restsOn: (wish, { customer, uid }, from) =>
    wish['customer'] === customer && (from === null || from['uid'] === uid),
  agrees: (from, { uid }) => from['uid'] === uid,
  seenThere: 'step.seen-there.unlink-account',
  ...ofAccount,
};
