/**
 * Guesses: the questions that a ticket's last verdict rested on, as far as ids name them. They are asked at once when the
 * ticket is opened again, so that the chain is one round trip deep (docs/decisions/0017). An answer to a guess is a fact like
 * any other; nothing is chosen or proposed because something was guessed.
 */
import { type FactKind, keyOf, type Query, query, serviceOf } from '../domain/query.ts';
import { shownRef } from '../domain/namespace-ref.ts';
import { isTold, known, type Loadable, pending, type TroubleKind } from '../domain/loadable.ts';
import { type FactStore, factIn } from './store.ts';

const id = /^\d{1,19}$/;

interface GuessedKind {
  readonly of: FactKind;
  /** What the argument looks like. */
  readonly arg: RegExp;
}

/**
 * The kinds of questions that are asked by ids alone. Email addresses, paths, user names and the addresses of further pages are
 * no ids: people write them, or a service does.
 */
const kinds: readonly GuessedKind[] = [
  { of: 'customers-by-uid', arg: id },
  { of: 'customer', arg: id },
  { of: 'login-history', arg: id },
  { of: 'subscriptions', arg: id },
  { of: 'subscription', arg: /^A-S\d{1,19}$/ },
  { of: 'token-owner', arg: id },
  { of: 'orders', arg: id },
  { of: 'recent-changes', arg: id },
  { of: 'user', arg: id },
  { of: 'user-emails', arg: id },
  { of: 'current-user', arg: /^self$/ },
  { of: 'memberships', arg: id },
  { of: 'namespace', arg: id },
  { of: 'billable', arg: id },
  { of: 'plan', arg: id },
  { of: 'member', arg: /^\d{1,19}\/\d{1,19}$/ },
  { of: 'inherited-member', arg: /^\d{1,19}\/\d{1,19}$/ },
];

/** The question of that kind with that argument; null where it is none that is made of ids alone. */
export function guessOf(of: string, arg: string): Query | null {
  const kind = kinds.find((one) => one.of === of && one.arg.test(arg));
  return kind === undefined ? null : query(kind.of, arg);
}

/** No more guesses than this are kept, and so no more requests are made in vain when all of them are wrong. */
export const guessesAtMost = 14;

/** A reason that may have passed by the next opening. */
const momentary = new Set<TroubleKind>(['silence', 'down', 'wait', 'shape', 'proxy']);
/** Nobody was let in there: asking again and again by guess tells nothing more. */
const shutOut = new Set<TroubleKind>(['signed-out', 'no-api']);

const hasTrouble = (fact: Loadable<unknown>, kinds: ReadonlySet<TroubleKind>): boolean =>
  fact.tag === 'unread' && kinds.has(fact.trouble.kind);

/** A group that was asked for by its path is asked for by its id the next time. */
function namedById(facts: FactStore, one: Query): Query {
  const group = one.of === 'namespace' ? known(factIn(facts, 'namespace', one.arg)) : undefined;
  return group === undefined ? one : query('namespace', group.id);
}

/** What to ask at once the next time. */
export interface Guesses {
  readonly asked: readonly Query[];
  /** Nothing was missing for a moment only: an outage makes a verdict rest on less than it will the next time. */
  readonly whole: boolean;
}

/** @param queries what the verdict needs: of these, what was asked, was not told by the agent, and is named by ids alone */
export function guessesFrom(queries: readonly Query[], facts: FactStore): Guesses {
  const answers = queries.map((one) => ({ one, fact: factIn(facts, one.of, one.arg) }));
  const asked = answers
    .filter(({ fact }) => !pending(fact) && !isTold(fact) && !hasTrouble(fact, shutOut))
    .flatMap(({ one }) => {
      const { of, arg } = namedById(facts, one);
      return guessOf(of, arg) ?? [];
    });
  return {
    asked: [...new Map(asked.map((one) => [keyOf(one), one])).values()].slice(0, guessesAtMost),
    whole: !answers.some(({ fact }) => hasTrouble(fact, momentary)),
  };
}

/** Those that there is a right and a reason to ask: where the agent tells what CustomersDot has, nobody asks it. */
export const guessesAllowed = (guesses: readonly Query[], reads: 'api' | 'agent'): readonly Query[] =>
  reads === 'api' ? guesses : guesses.filter((one) => serviceOf[one.of] !== 'customersdot');

/** The facts, and what was guessed to be needed. */
export interface Guessing {
  readonly facts: FactStore;
  readonly guesses: readonly Query[];
}

const groupsOf = ({ guesses }: Guessing): readonly string[] =>
  guesses.filter((one) => one.of === 'namespace').map((one) => one.arg);

/**
 * What a group asked for by a path is, or will be, read by: the id whose answer, read anew, has that path by now; else the
 * path. No two groups have one path, so both questions have the same answer. An id stands for itself.
 */
export function guessedRefOf(guessing: Guessing, ref: string): string {
  if (id.test(ref)) return ref;
  const path = shownRef(ref);
  const isThere = (guessed: string): boolean =>
    known(factIn(guessing.facts, 'namespace', guessed))?.path.toLowerCase() === path.toLowerCase();
  return groupsOf(guessing).find(isThere) ?? ref;
}

/** The questions that tell which group has that path. While a guess that may be it is on its way, the path is not asked. */
export function groupQueries(guessing: Guessing, path: string): readonly Query[] {
  const ref = guessedRefOf(guessing, path);
  const { facts } = guessing;
  if (ref !== path || id.test(path) || factIn(facts, 'namespace', path).tag !== 'idle')
    return [query('namespace', ref)];
  const open = groupsOf(guessing).filter((one) => pending(factIn(facts, 'namespace', one)));
  return (open.length > 0 ? open : [path]).map((one) => query('namespace', one));
}
