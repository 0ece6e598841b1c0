/** What looks bring, and how the tables of departures are read. */
import type { Departing } from '#core/procedures/departure.ts';
import { type ReadResult, seen, type TroubleKind, unseen } from '#core/domain/loadable.ts';
import type { Ask, AskedOf } from '#core/procedures/traits.ts';
import type { Wish } from '#core/domain/wish.ts';

export const saw = seen;
export const gone: ReadResult<never> = { tag: 'absent' };
export const blind = (kind: TroubleKind = 'down'): ReadResult<never> =>
  unseen({ kind, service: 'customersdot', detail: '' });
/** This installation has no way to read it. */
export const untold = blind('no-api');

/** `seen`, `not-as-planned`, or which part was unread and why. */
export const departs = (departing: Departing): string =>
  departing.is === 'unread' ? `unread ${departing.what} ${departing.trouble?.kind ?? '-'}` : departing.is;

export const asked = (wish: Wish, over: Partial<AskedOf> = {}): AskedOf => ({
  wish,
  about: {},
  role: 'planned',
  notedMinutes: null,
  ...over,
});

/** `id kind`, in their order. */
export const asksIn = (asks: readonly Ask[]): readonly string[] => asks.map((ask) => `${ask.id} ${ask.kind}`);
