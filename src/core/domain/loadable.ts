/** What a look at a service comes back with: seen, not there, or not readable. Never an empty value for the last. */
import type { MessageKeyUnder } from './message-key.ts';

export type Service = 'customersdot' | 'gitlab' | 'zendesk';

/**
 * Why something could not be read or was not answered. The agent's words for each kind, and what to do next, stand in
 * the translations under `trouble.<kind>`.
 * - `silence`: no reply within the deadline, or the connection was lost: what happened is not known.
 * - `down`: 5xx, or a page of the edge instead of an answer.
 * - `wait`: 429; `retryAt` tells when it may be asked again.
 * - `signed-out`: 401. `forbidden`: 403. `no-api`: the service has no such API here (404, 401 or a page at its root).
 * - `shape`: a reply that is not what the contract says. `bad-request`: another 4xx. `proxy`: Zendesk's proxy refused.
 */
export type TroubleKind =
  'silence' | 'down' | 'wait' | 'signed-out' | 'forbidden' | 'no-api' | 'shape' | 'bad-request' | 'proxy';

/** Each has words under `trouble.reason`. */
export type TroubleReason = MessageKeyUnder<'trouble.reason'>;

export interface Trouble {
  readonly kind: TroubleKind;
  readonly service: Service;
  /** As it came, shortened; never a header or a secret. Empty where nobody said anything. */
  readonly detail: string;
  /** What the app itself found, where it is more than the kind tells; the words come before the detail. */
  readonly reason?: TroubleReason;
  /** Epoch milliseconds, where the service said when to come back. */
  readonly retryAt?: number;
}

export type ReadResult<T> =
  | { readonly tag: 'seen'; readonly seen: T }
  | { readonly tag: 'absent' }
  | { readonly tag: 'unseen'; readonly trouble: Trouble };

export const seen = <T>(value: T): ReadResult<T> => ({ tag: 'seen', seen: value });
export const absent: ReadResult<never> = { tag: 'absent' };
export const unseen = (trouble: Trouble): ReadResult<never> => ({ tag: 'unseen', trouble });

/** Who says so: a reply that was read, or the agent who was asked. */
export type Source = 'read' | 'agent';

/** A look as the case keeps it: with its age and source, or still on its way (`asked`), or not asked yet (`idle`). */
export type Loadable<T> =
  | { readonly tag: 'known'; readonly value: T; readonly at: number; readonly by: Source }
  | { readonly tag: 'absent'; readonly at: number; readonly by: Source }
  | { readonly tag: 'unread'; readonly trouble: Trouble; readonly at: number }
  | { readonly tag: 'asked' }
  | { readonly tag: 'idle' };

export const idle: Loadable<never> = { tag: 'idle' };
export const asked: Loadable<never> = { tag: 'asked' };

/** A look becomes a part: dated, and marked with who says so. */
export function loadableFrom<T>(look: ReadResult<T>, at: number, by: Source = 'read'): Loadable<T> {
  switch (look.tag) {
    case 'seen':
      return { tag: 'known', value: look.seen, at, by };
    case 'absent':
      return { tag: 'absent', at, by };
    case 'unseen':
      return { tag: 'unread', trouble: look.trouble, at };
  }
}

export const known = <T>(part: Loadable<T>): T | undefined => (part.tag === 'known' ? part.value : undefined);

/** Applies `f` to what is known and leaves every other state as it is. */
export function mapLoadable<T, U>(part: Loadable<T>, f: (value: T) => U): Loadable<U> {
  return part.tag === 'known' ? { ...part, value: f(part.value) } : part;
}

/** Still on its way, so nothing may be concluded yet. */
export const pending = (part: Loadable<unknown>): boolean => part.tag === 'asked' || part.tag === 'idle';
