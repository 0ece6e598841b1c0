/** What a ticket's last verdict rested on, as questions by ids, kept in the browser for the ticket and for its requester. */
import * as z from 'zod/mini';
import { assess } from '../core/case/assessment.ts';
import { isBegun, reading } from '../core/case/phase.ts';
import type { CaseState } from '../core/case/state.ts';
import type { Query } from '../core/domain/query.ts';
import { guessesAtMost, guessesFrom, guessOf } from '../core/facts/guesses.ts';
import type { Ticket } from '../core/facts/ticket.ts';
import type { GuessStore } from './services.ts';

/** Kept for so long, ms: a ticket that rests for longer is read as if for the first time. */
export const guessesKeptFor = 14 * 24 * 60 * 60_000;
/** So many tickets and requesters are kept in one browser; the oldest give way. */
export const entriesAtMost = 200;

const Entry = z.object({
  /** When the verdict stood, epoch ms. */
  at: z.number(),
  asked: z.array(z.object({ of: z.string(), arg: z.string() })).check(z.maxLength(guessesAtMost)),
});
interface Kept {
  readonly at: number;
  readonly asked: readonly Query[];
}

/** Anything else that stands there, be it another's or broken, is nothing. */
function keptIn(text: string | null): Kept | null {
  try {
    const { success, data } = Entry.safeParse(text === null ? null : JSON.parse(text));
    if (!success) return null;
    const asked = data.asked.flatMap(({ of, arg }) => guessOf(of, arg) ?? []);
    return asked.length === data.asked.length ? { at: data.at, asked } : null;
  } catch {
    return null;
  }
}

const isYoung = ({ at }: Kept, now: number): boolean => at <= now && now - at <= guessesKeptFor;

/** The ticket's own entry first, then its requester's, both under their addresses in Zendesk, which are made of ids. */
function keysOf({ link, requester }: Ticket): readonly string[] {
  const ticket = `ticket ${link}`;
  if (requester.id === null) return [ticket];
  return [ticket, `requester ${new URL('/agent/users/', link).href}${requester.id}`];
}

function youngEntry(store: GuessStore, key: string, now: number): Kept | null {
  const text = store.load(key);
  const entry = keptIn(text);
  if (entry !== null && isYoung(entry, now)) return entry;
  if (text !== null) store.remove(key);
  return null;
}

/** What to ask at once when the ticket opens; nothing where nothing is kept, or the browser keeps nothing. */
export function restoreGuesses(store: GuessStore, ticket: Ticket, now: number): readonly Query[] {
  try {
    for (const key of keysOf(ticket)) {
      const entry = youngEntry(store, key, now);
      if (entry !== null) return entry.asked;
    }
  } catch {
    // A frame whose store is blocked reads the ticket as if for the first time.
  }
  return [];
}

/** Takes away what is too old, and the oldest where there are too many. */
function tidy(store: GuessStore, now: number): void {
  const young = store
    .keys()
    .flatMap((key) => {
      const entry = youngEntry(store, key, now);
      return entry === null ? [] : [{ key, at: entry.at }];
    })
    .toSorted((a, b) => b.at - a.at);
  for (const { key } of young.slice(entriesAtMost)) store.remove(key);
}

/** What a new frame of the ticket would need up to its verdict, by the answers that are there by now. */
function neededAnew(state: CaseState, now: number): readonly Query[] {
  if (!isBegun(state)) return assess(state, now).queries;
  return assess({ ...state, phase: reading, steps: [], reached: [] }, now).queries;
}

const hasYoung = (store: GuessStore, ticket: Ticket, now: number): boolean =>
  keysOf(ticket).some((key) => youngEntry(store, key, now) !== null);

/** Keeps what the verdict rests on, whenever one stands and that has changed. */
export function keepGuessesIn(store: GuessStore, ticket: Ticket): (state: CaseState, now: number) => void {
  let seen: CaseState['facts'] | null = null;
  let last = '';
  return (state, now) => {
    const { undecided, loading, stale } = assess(state, now);
    if (undecided || loading || stale || state.facts === seen) return;
    seen = state.facts;
    const { asked, whole } = guessesFrom(neededAnew(state, now), state.facts);
    const print = JSON.stringify(asked);
    if (print === last) return;
    last = print;
    try {
      // What was kept when all could be read is worth more than what an outage leaves over.
      if (!whole && hasYoung(store, ticket, now)) return;
      const text = JSON.stringify({ at: now, asked } satisfies Kept);
      for (const key of keysOf(ticket)) store.save(key, text);
      tidy(store, now);
    } catch {
      // A full or forbidden store makes the next opening as slow as the first one, nothing else.
    }
  };
}
