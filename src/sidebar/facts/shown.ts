/** What there is to show of one fact. Unread is never an empty value or a zero. */
import type { Loadable, Trouble } from '../../core/domain/loadable.ts';

export type Shown =
  | { readonly is: 'known'; readonly value: string | number; readonly told: boolean }
  | { readonly is: 'none' | 'pending' }
  /** No trouble: the service answered, and left this out, since the token may not see it. */
  | { readonly is: 'unread'; readonly trouble: Trouble | null };

export type Value = string | number | null | undefined;

export const none: Shown = { is: 'none' };

/** `undefined` was not told, `null` is not set. */
export function shownValue(value: Value, told = false): Shown {
  if (value === undefined) return { is: 'unread', trouble: null };
  return value === null ? none : { is: 'known', value, told };
}

/** One value of a part, in whatever state the part is. */
export function shownOf<T>(part: Loadable<T>, pick: (value: T) => Value): Shown {
  switch (part.tag) {
    case 'known':
      return shownValue(pick(part.value), part.by === 'agent');
    case 'absent':
      return none;
    case 'unread':
      return { is: 'unread', trouble: part.trouble };
    case 'asked':
    case 'idle':
      return { is: 'pending' };
  }
}
