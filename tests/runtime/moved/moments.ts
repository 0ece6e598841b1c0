/** The moments at which something moves: around the looks, the confirmation and the change. */
import type { WireRequest } from '../../../src/core/domain/wire.ts';
import { isBegunNote, isChange } from '../requests.ts';

export interface Moment {
  readonly id: 'looking' | 'gates' | 'confirmed' | 'late' | 'noted' | 'sent' | 'applied';
  /** As the head of a table's column. */
  readonly title: string;
  /** Where it is told by a request of the app: before the service gets it, or with its reply on the way back. */
  readonly at?: { readonly strikes: 'before' | 'after'; isAt(request: WireRequest): boolean };
}

export const moments: readonly Moment[] = [
  { id: 'looking', title: 'before the look' },
  { id: 'gates', title: 'before the confirmation' },
  { id: 'confirmed', title: 'before go' },
  { id: 'late', title: 'more than a minute before go' },
  { id: 'noted', title: 'between note and change', at: { strikes: 'after', isAt: isBegunNote } },
  { id: 'sent', title: 'change on its way', at: { strikes: 'before', isAt: isChange } },
  { id: 'applied', title: 'before the proof', at: { strikes: 'after', isAt: isChange } },
];
