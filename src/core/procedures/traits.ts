/**
 * What the rules of a case need to know of a procedure, all on one object. Pure: what a look saw comes in, what follows from
 * it goes out. Its effects (look, act, guide, request) stand in `src/procedures/<id>`.
 */
import type * as z from 'zod/mini';
import type { Departing, Departure } from './departure.ts';
import type { FactKind } from '../domain/query.ts';
import type { MessageKey } from '../domain/message-key.ts';
import type { Params, Side } from '../domain/proof.ts';
import type { About, Wish } from '../domain/wish.ts';

/** Something to confirm before a step may depart from where it is. */
export interface Ask {
  /** A finding's id, or `path` for a typed path: the value of `data-gate`. */
  readonly id: string;
  readonly kind: 'box' | 'reason' | 'path';
  /** What has to be typed, for a path. */
  readonly phrase: string | null;
  /** The words' key in the translations, and its numbers. */
  readonly key: MessageKey;
  readonly params: Params;
}

/**
 * What a step is: one of the plan, offered after a refusal, putting a cleared subscription back, setting the extra
 * minutes, or telling GitLab.com once more what a linked subscription is (a re-sync).
 */
export type Role = 'planned' | 'offered' | 'put-back' | 'minutes' | 're-sync';

export interface AskedOf {
  readonly wish: Wish;
  readonly about: About;
  readonly role: Role;
  /** The extra minutes that this case noted of the group before its first change; null where it noted none. */
  readonly notedMinutes: number | null;
}

/** The records that a step's wish is held against, as far as they were read. */
export interface ReadRecords {
  readonly customer: number | null;
  /** The user who is shown as linked to that customer. */
  readonly uid: string | null;
  readonly user: string | null;
  readonly subscription: string | null;
  readonly namespace: number | null;
  /** Names of the other subscriptions that hold the group; null where nobody can tell. */
  readonly holders: readonly string[] | null;
  /** The subscription's linked group: its id, its path where only that is known, or none. */
  readonly linked: string | number | null;
  readonly path: string | null;
  /** Names of the other subscriptions with an order on the group, as a departure spells them. */
  readonly ordered: string | null;
}

/**
 * What the rules know of one kind of change. `Input`: its wish, parsed. `Seen`: what its looks read. All of it is
 * pure.
 */
export interface Traits<Id extends string = string, Input extends Wish = Wish, Seen = never> {
  readonly id: Id;
  /** Schema of the end state. */
  readonly wish: z.ZodMiniType<Input>;
  /** Two steps with one goal are ways to the same end. */
  goal(wish: Wish): string;
  /** The thing whose state the wish sets: a later settled step about the same thing overtakes an earlier one. */
  subject(wish: Wish): string;
  /** What each service shows of the wish. */
  sides(seen: Seen, wish: Input, about: About): readonly Side[];
  /** The part of a look that the change would destroy or hangs on. */
  departing(seen: Seen, wish: Input, about: About): Departing;
  /** What has to be confirmed to depart from there, besides the findings that stop. */
  asks(from: Departure, of: AskedOf): readonly Ask[];
  /** Whether what it rests on was read, and is still what the step is about, and departs from. */
  restsOn(wish: Wish, records: ReadRecords, from: Departure | null): boolean;
  /** Whether the records show what the look has shown since. */
  agrees(from: Departure, records: ReadRecords): boolean;
  /** The sentence by which the agent says what the admin page shows, where nothing reads it; null: GitLab.com shows it all. */
  readonly seenThere: MessageKey | null;
  /** Facts that it makes doubtful. */
  readonly invalidates: readonly FactKind[];
  /** A group's plan may change, so it carries the plan's stops, and no word alone settles it. */
  readonly changesPlan: boolean;
  /** Links the wished subscription to the wished group, on whatever way. */
  readonly associates: boolean;
  /** Takes the wished subscription off its group, which drops to Free. */
  readonly clears: boolean;
  /** Findings that it mends, so that they do not forbid it. */
  readonly mends: readonly string[];
  /** An automation carries it out where changes are internal requests. */
  readonly byRequest: boolean;
  /** How the case is resumed with it: the account is needed by whatever touches a group; minutes are offered beside. */
  readonly resumesAs: 'account' | 'group' | 'minutes';
  /** The sentence that says whose plan falls when it departs from there; null: nobody's. */
  harms(from: Departure | null, of: Pick<AskedOf, 'wish' | 'about'>): MessageKey | null;
}

/** The traits that need nothing of what a look saw: all that the rules ever ask. */
export type PureTraits<Id extends string = string> = Omit<Traits<Id>, 'wish' | 'sides' | 'departing'>;

/** Each gate once: a path is typed once, whatever asks for it. */
export const onceEach = (asks: readonly Ask[]): readonly Ask[] =>
  asks.filter((ask, index) => asks.findIndex((one) => one.id === ask.id) === index);

export const noAsks: Traits['asks'] = () => [];
export const noHarm: Traits['harms'] = () => null;
