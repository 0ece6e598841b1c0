/** The moments of a step at which something can go wrong, told by the requests that the app sends then. */
import type { WireRequest } from '../../../src/core/domain/wire.ts';
import { isBegunNote, isChange, isLook } from '../requests.ts';

export interface Moment {
  readonly id: 'before-note' | 'after-note' | 'sent' | 'applied' | 'proof' | 'closing';
  /** As the head of a table's column. */
  readonly title: string;
  /** Whether it strikes before the service gets the request, or when its reply is on its way back. */
  readonly strikes: 'before' | 'after';
  isAt(request: WireRequest): boolean;
}

export const moments: readonly Moment[] = [
  { id: 'before-note', title: 'before the note', strikes: 'before', isAt: isBegunNote },
  { id: 'after-note', title: 'between note and change', strikes: 'after', isAt: isBegunNote },
  { id: 'sent', title: 'change sent', strikes: 'before', isAt: isChange },
  { id: 'applied', title: 'change applied, reply on its way', strikes: 'after', isAt: isChange },
  { id: 'proof', title: 'during the proof', strikes: 'before', isAt: isLook },
  {
    id: 'closing',
    title: 'during the closing',
    strikes: 'before',
    // Drafting asks Zendesk for the macro once, and before anything is put in.
    isAt: ({ url }) => url.includes('/macros/'),
  },
];
