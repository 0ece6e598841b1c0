/** What a look at a service comes back with: seen, not there, or not readable. Never an empty value for the last. */
import type { MessageKeyUnder } from './message-key.ts';

/** The outside services that the app asks: the Customers Portal, GitLab.com, and Zendesk itself. */
export type Service = 'customersdot' | 'gitlab' | 'zendesk' | 'sentry' | 'mailgun';

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

/** Why one service did not answer: a kind for the rules, and its own words for people. */
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

/**
 * The result of one read. `seen`: it was read, and is as the contract says. `absent`: the service answered that it
 * is not there. `unseen`: it could not be read, so nothing is known about it.
 */
export type ReadResult<T> =
  | { readonly tag: 'seen'; readonly seen: T }
  | { readonly tag: 'absent' }
  | { readonly tag: 'unseen'; readonly trouble: Trouble };

/** A read that succeeded. */
export const seen = <T>(value: T): ReadResult<T> => ({ tag: 'seen', seen: value });
/** A read that was answered with "not there". */
export const absent: ReadResult<never> = { tag: 'absent' };
/** A read that failed, with the reason. */
export const unseen = (trouble: Trouble): ReadResult<never> => ({ tag: 'unseen', trouble });

/** Applies `f` to what was seen and leaves every other result as it is. */
export const mapRead = <T, U>(read: ReadResult<T>, f: (value: T) => U): ReadResult<U> =>
  read.tag === 'seen' ? seen(f(read.seen)) : read;

/** Who says so: a reply that was read, or the agent who was asked. */
export type Source = 'read' | 'agent';

/** A look as the case keeps it: with its age and source, or still on its way (`asked`), or not asked yet (`idle`). */
export type Loadable<T> =
  | { readonly tag: 'known'; readonly value: T; readonly at: number; readonly by: Source }
  | { readonly tag: 'absent'; readonly at: number; readonly by: Source }
  | { readonly tag: 'unread'; readonly trouble: Trouble; readonly at: number }
  | { readonly tag: 'asked' }
  | { readonly tag: 'idle' };

/** Not asked yet, or there is nothing to ask about, such as the plan while no group is known. */
export const idle: Loadable<never> = { tag: 'idle' };
/** Asked for the first time; the answer is not there yet. */
export const asked: Loadable<never> = { tag: 'asked' };

/**
 * A read result as the case keeps it. `at`: when it was read or told, epoch ms. `by`: who says so; `unseen` becomes
 * `unread`, which has no author.
 */
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

/**
 * The value, where it is known. Undefined says nothing about the world: it covers absent, unread, asked and idle
 * alike.
 */
export const known = <T>(loadable: Loadable<T>): T | undefined =>
  loadable.tag === 'known' ? loadable.value : undefined;

/** Told by the agent, and read nowhere: it can be shown and noted only as their word, and is not read again. */
export const isTold = (loadable: Loadable<unknown>): boolean => 'by' in loadable && loadable.by === 'agent';

/** Applies `f` to what is known and leaves every other state as it is. */
export function mapLoadable<T, U>(loadable: Loadable<T>, f: (value: T) => U): Loadable<U> {
  return loadable.tag === 'known' ? { ...loadable, value: f(loadable.value) } : loadable;
}

/** Still on its way, so nothing may be concluded yet. */
export const pending = (loadable: Loadable<unknown>): boolean =>
  loadable.tag === 'asked' || loadable.tag === 'idle';
