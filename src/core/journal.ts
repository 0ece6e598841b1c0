/**
 * The journal: private notes on the ticket, a sentence for people first and one line for the app last
 * (contracts/automation.md). It is how a change survives a reload, another browser and a second agent.
 */
import * as z from 'zod/mini';
import { onceFor } from './once.ts';
import type { Comment } from './records.ts';
import { About, type ProcedureId, procedureIds, stepKey, type Wish } from './wish.ts';

export const marker = 'provisioning-journal v1 ';

export const journalEvents = ['begun', 'refused', 'did-not-happen', 'settled'] as const;
export type JournalEvent = (typeof journalEvents)[number];

const Values = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
const Person = z.union([z.string(), z.number()]);

const Line = z.object({
  procedure: z.enum(procedureIds),
  wish: z.record(z.string(), z.union([z.string(), z.number()])),
  agent: Person,
  at: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)))),
  event: z.enum(journalEvents),
  attempt: z.optional(z.string()),
  agentId: z.optional(Person),
  about: z.optional(z.catch(z.optional(About), undefined)),
  reasons: z.optional(z.catch(z.optional(z.record(z.string(), z.string())), undefined)),
  before: z.optional(z.catch(z.optional(Values), undefined)),
  after: z.optional(z.catch(z.optional(Values), undefined)),
  /** What the agent was asked and answered, where CustomersDot cannot be read. */
  word: z.optional(z.catch(z.optional(z.record(z.string(), z.string())), undefined)),
  request: z.optional(
    z.catch(z.optional(z.object({ url: z.string(), iid: z.nullable(z.number()) })), undefined),
  ),
  refusal: z.optional(z.catch(z.optional(z.object({ id: z.string(), raw: z.string() })), undefined)),
  /** How many entries the ticket has with this one: fewer seen means that older ones lie further back. */
  n: z.optional(z.catch(z.optional(z.number()), undefined)),
});

export interface Entry {
  readonly procedure: ProcedureId;
  readonly wish: Wish;
  readonly agent: string;
  readonly agentId: string | null;
  /** Epoch ms. */
  readonly at: number;
  readonly event: JournalEvent;
  readonly attempt: string;
  readonly about: About;
  readonly reasons: Readonly<Record<string, string>>;
  readonly before: Noted | null;
  readonly after: Noted | null;
  readonly word: Readonly<Record<string, string>> | null;
  readonly request: { readonly url: string; readonly iid: number | null } | null;
  /** Why it was refused, so that what can be done instead is offered after a reload too. */
  readonly refusal: { readonly id: string; readonly raw: string } | null;
  readonly n: number | null;
}

/** What a group has before and after a case: plan, dates, seats, quota, minutes, storage. Null: could not be read. */
export type Noted = Readonly<Record<string, string | number | null>>;

export interface Journal {
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** Lines that look like the journal's and are not: said, and otherwise ignored. */
  readonly malformed: number;
}

/** What Zendesk would fill in (`{{`, `{%`), take for markup or an entity, or make one blank of. */
const fragile: readonly (readonly [found: RegExp, instead: string])[] = [
  [/\{\{/g, '{\\u007b'],
  [/\{%/g, '\\u007b%'],
  [/</g, '\\u003c'],
  [/>/g, '\\u003e'],
  [/&/g, '\\u0026'],
  [/\u{a0}/gu, '\\u00a0'],
  [/ {2}/g, ' \\u0020'],
];

/** One entry as the last line of a note; of what it says, nothing is changed on its way through Zendesk and back. */
export function lineOf(entry: Entry): string {
  const { agentId, before, after, word, request, refusal, n, at, ...rest } = entry;
  const json = JSON.stringify({
    ...rest,
    at: new Date(at).toISOString(),
    ...(agentId === null ? {} : { agentId }),
    ...(before === null ? {} : { before }),
    ...(after === null ? {} : { after }),
    ...(word === null ? {} : { word }),
    ...(request === null ? {} : { request }),
    ...(refusal === null ? {} : { refusal }),
    ...(n === null ? {} : { n }),
  });
  return marker + fragile.reduce((line, [found, instead]) => line.replace(found, instead), json);
}

type Parsed = { readonly is: 'entry'; readonly entry: Entry } | { readonly is: 'malformed' | 'other' };

function parseLine(text: string): Parsed {
  // The first marker of the last line that has one: what stands in its JSON is somebody's words.
  const last = text.split(/\r?\n/).findLast((each) => each.includes(marker));
  if (last === undefined) return { is: 'other' };
  const line = last.slice(last.indexOf(marker) + marker.length);
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return { is: 'malformed' };
  }
  const parsed = Line.safeParse(raw);
  if (!parsed.success) return { is: 'malformed' };
  const { data } = parsed;
  const key = stepKey(data.procedure, data.wish);
  return {
    is: 'entry',
    entry: {
      procedure: data.procedure,
      wish: data.wish,
      agent: String(data.agent),
      agentId: data.agentId === undefined ? null : String(data.agentId),
      at: Date.parse(data.at),
      event: data.event,
      attempt: data.attempt ?? key,
      about: data.about ?? {},
      reasons: data.reasons ?? {},
      before: data.before ?? null,
      after: data.after ?? null,
      word: data.word ?? null,
      request: data.request ?? null,
      refusal: data.refusal ?? null,
      n: data.n ?? null,
    },
  };
}

/** Whether a comment carries a journal line, so that its text is not taken for the customer's. */
export const isJournal = (comment: Comment): boolean => comment.text.includes(marker);

const byId = new Intl.Collator('en', { numeric: true });

/** Zendesk dates comments to the second; those of one second are told apart by their ids, which grow. */
const inOrder = (a: Comment, b: Comment): number =>
  Date.parse(a.at) - Date.parse(b.at) || byId.compare(a.id, b.id);

/**
 * Reads the journal out of the ticket's comments. Only private comments count, and none by end users; whose role
 * Zendesk did not say counts, since looking once too often does no harm and once too little may.
 */
export const readJournal = onceFor((comments: readonly Comment[]): Journal => {
  const lines = comments
    .filter((comment) => !comment.public && comment.role !== 'end-user' && isJournal(comment))
    .toSorted(inOrder)
    .map((comment) => parseLine(comment.text));
  return {
    entries: lines.flatMap((line) => (line.is === 'entry' ? [line.entry] : [])),
    malformed: lines.filter((line) => line.is === 'malformed').length,
  };
});

/** Whether older entries must lie further back than the comments that were read. */
export function liesFurtherBack(journal: Journal): boolean {
  const oldest = journal.entries[0];
  return oldest?.n !== undefined && oldest.n !== null && oldest.n > 1;
}

/** One attempt at a step, as the journal tells it. */
export interface Attempt {
  readonly key: string;
  readonly begun: Entry;
  readonly ended: Entry | null;
}

/** The attempts, oldest first. An ending belongs to the begun entry of its attempt, else to the last open one of its wish. */
export const attemptsOf = onceFor((journal: Journal): readonly Attempt[] => {
  const attempts: { key: string; begun: Entry; ended: Entry | null }[] = [];
  for (const entry of journal.entries) {
    const key = stepKey(entry.procedure, entry.wish);
    if (entry.event === 'begun') {
      attempts.push({ key, begun: entry, ended: null });
      continue;
    }
    const alike = attempts.filter((one) => one.key === key);
    const same = alike.filter((one) => one.begun.attempt === entry.attempt);
    // An attempt that has ended already takes no other with it: that one may still be on its way.
    const open = (same.length > 0 ? same : alike).findLast((one) => one.ended === null);
    // The proof of a wish ends every attempt at it: the end state is so, whoever sent the change.
    if (entry.event === 'settled') {
      for (const one of attempts) if (one.key === key && one.ended === null) one.ended = entry;
    } else if (open) open.ended = entry;
  }
  return attempts;
});

/** Of the 30 updates of a ticket that Zendesk accepts in 10 minutes, the journal takes so many. */
const window = { ms: 10 * 60_000, notes: 26 };

/** When the next note may be written, epoch ms; null for at once (Zendesk: 30 updates in 10 minutes a ticket). */
export function notesFullUntil(journal: Journal, now: number): number | null {
  const recent = journal.entries.filter((entry) => entry.at > now - window.ms);
  const oldest = recent.at(-window.notes);
  return oldest === undefined ? null : oldest.at + window.ms;
}
