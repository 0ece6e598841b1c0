/** The Support tool "Set extra CI minutes" departs from the group's present total; it sets a new one, never adds (R31). */
import * as z from 'zod/mini';
import { departureRecord, unreadDeparture } from './departure.ts';
import { type ReadResult, unseen } from '../domain/loadable.ts';
import type { Namespace } from '../domain/records/gitlab.ts';
import { sideOf } from '../domain/proof.ts';
import { noHarm, type Traits } from './traits.ts';

const Minutes = z.object({ namespace: z.int().check(z.positive()), total: z.int().check(z.nonnegative()) });
export type Minutes = z.infer<typeof Minutes>;

export interface Seen {
  readonly group: ReadResult<Namespace>;
}

/** Not set is none; not told is neither so nor not so. */
const hidden = ({ group }: Seen): boolean => group.tag === 'seen' && group.seen.extraMinutes === undefined;

const untold = unseen({ kind: 'forbidden', service: 'gitlab', detail: '', reason: 'minutes-hidden' });

/**
 * The wish is a new total in minutes (R31). No extra minutes set counts as zero; a total that the token may not see
 * is unread. A lower total, or one that adds more than was noted before, has to be confirmed.
 */
export const setComputeMinutes: Traits<'set-compute-minutes', Minutes, Seen> = {
  id: 'set-compute-minutes',
  wish: Minutes,
  goal: (wish) => `minutes ${wish['namespace']} ${wish['total']}`,
  subject: (wish) => `minutes of ${wish['namespace']}`,
  sides: (seen, wish) => [
    sideOf(
      'gitlab',
      hidden(seen) ? untold : seen.group,
      (shown) => (shown.extraMinutes ?? 0) === wish.total,
      (shown) => ({ minutes: shown.extraMinutes ?? 0 }),
    ),
  ],
  departing(seen, wish) {
    const group = departureRecord(hidden(seen) ? untold : seen.group, undefined);
    if (group.is === 'unread') return unreadDeparture('total', group.trouble);
    const { id, path, extraMinutes } = group.value;
    const from = { namespace: id, path, total: extraMinutes ?? 0 };
    return { is: id === wish.namespace ? 'seen' : 'not-as-planned', from };
  },
  /** A total below the present one takes minutes away; one that adds more than was there before gives minutes away. */
  asks(from, { wish, notedMinutes }) {
    const present = Number(from['total']);
    const total = Number(wish['total']);
    const lowers = total < present;
    if (!lowers && total - present <= (notedMinutes ?? 0)) return [];
    const key = lowers ? 'step.lowers' : 'step.raises';
    const params = { present, total, path: String(from['path'] ?? '?') };
    return [{ id: 'compute-minutes', kind: 'box', phrase: null, key, params }];
  },
  restsOn: () => true,
  agrees: () => true,
  seenThere: null,
  invalidates: ['namespace'],
  changesPlan: false,
  associates: false,
  clears: false,
  mends: [],
  byRequest: false,
  resumesAs: 'minutes',
  harms: noHarm,
};
