/** One entry of the journal, as it stands in the metadata of a note's audit (contracts/automation.md, "The journal"). */
import * as z from 'zod/mini';
import { type ProcedureId, procedureIds } from '../procedures/catalog.ts';
import { About, type Wish } from '../domain/wish.ts';

export const journalEvents = ['begun', 'refused', 'did-not-happen', 'settled', 'waived'] as const;
/**
 * What an entry tells of its attempt: it was begun, or it ended in one of three ways (contracts/automation.md, "The
 * journal"). `waived` tells of no attempt: the agent went on without what a change had lost.
 */
export type JournalEvent = (typeof journalEvents)[number];

const Value = z.union([z.string(), z.number()]);
const Values = z.record(z.string(), z.nullable(Value));
const Texts = z.record(z.string(), z.string());
/** Another hand may number its agents and tickets. */
const Id = z.pipe(Value, z.transform(String));
/** Epoch ms; what is no time is no number either. */
const Moment = z.pipe(
  z.pipe(
    z.string(),
    z.transform((text) => Date.parse(text)),
  ),
  z.number(),
);

/** What may be missing, or be of another shape by another hand, without making the entry worthless. */
const orNone = <T>(schema: z.ZodMiniType<T>) => z.catch(z.nullable(schema), null);

const Written = z.object({
  procedure: z.enum(procedureIds),
  wish: z.record(z.string(), Value),
  ticket: Id,
  agent: Id,
  agentId: Id,
  attempt: z.string().check(z.minLength(1)),
  at: Moment,
  event: z.enum(journalEvents),
  about: z.catch(About, {}),
  reasons: z.catch(Texts, {}),
  from: orNone(Values),
  before: orNone(Values),
  after: orNone(Values),
  word: orNone(Texts),
  request: orNone(z.object({ url: z.string(), iid: z.nullable(z.number()) })),
  refusal: orNone(z.object({ id: z.string(), raw: z.string() })),
  n: orNone(z.number()),
});

/**
 * What a group has before and after a case: plan, dates, seats, quota, minutes, storage. Null: could not be read;
 * `-`: nothing is set.
 */
export type NotedGroup = Readonly<Record<string, string | number | null>>;

/** One entry of the journal, as the rules read it. Null: it was not noted, or not in a shape that can be read. */
export interface Entry {
  readonly procedure: ProcedureId;
  readonly wish: Wish;
  /** The id of the ticket that it was written on: an entry that was carried elsewhere does not count there. */
  readonly ticket: string;
  readonly agent: string;
  readonly agentId: string;
  /** Epoch ms; once read, never later than its note. */
  readonly at: number;
  readonly event: JournalEvent;
  readonly attempt: string;
  readonly about: About;
  /** What the agent gave for each gate, by finding id. */
  readonly reasons: Readonly<Record<string, string>>;
  /** The state that the change departs from, as it was confirmed; null where it was not noted. */
  readonly from: Readonly<Record<string, string | number | null>> | null;
  readonly before: NotedGroup | null;
  readonly after: NotedGroup | null;
  /** What the agent was asked and answered, where CustomersDot cannot be read. */
  readonly word: Readonly<Record<string, string>> | null;
  readonly request: { readonly url: string; readonly iid: number | null } | null;
  /** Why it was refused, so that what can be done instead is offered after a reload too. */
  readonly refusal: { readonly id: string; readonly raw: string } | null;
  /** How many entries the ticket has with this one: fewer seen means that older ones lie further back. */
  readonly n: number | null;
}

/** What an entry is known by among others: each event of an attempt is noted once. */
export const entryName = ({ attempt, event }: Pick<Entry, 'attempt' | 'event'>): string =>
  `${attempt} ${event}`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Reads an entry from the text in the metadata. Null where a needed key is missing or wrong; other keys that are
 * wrong are left out alone. It does not say whether the entry counts.
 */
export const entryIn = (text: string): Entry | null => Written.safeParse(parsed(text)).data ?? null;
