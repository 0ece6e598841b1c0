/** What the agent calls a purchase, and the kind of line that it is in CustomersDot's records. */
import type { LineKind } from '../domain/records/customersdot.ts';

/** By the answers of `subscription-product` and `holder-product` (contracts/automation.md). */
export const kindOfProduct = {
  seats: 'seats',
  'compute-minutes': 'compute_minutes',
  storage: 'storage',
} as const satisfies Readonly<Record<string, LineKind>>;
