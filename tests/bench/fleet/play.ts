/** Plays a team through its morning: every ticket's rounds in time, against the limits. */
import { retryAtOf } from '../../../src/clients/retry.ts';
import { Counters } from './counters.ts';
import type { Limit } from './limits.ts';
import { Queue } from './queue.ts';
import type { Asked } from './record.ts';
import { type Kind, type Opening, openingsOf, type Rhythm } from './rhythm.ts';
import type { Part, Round, Script } from './script.ts';

export interface Team {
  readonly agents: number;
  readonly rhythm: Rhythm;
  readonly mix: readonly Kind[];
  readonly scripts: ReadonlyMap<string, Script>;
  readonly seed: number;
}

/** What became of one ticket; times in ms. */
export interface Told {
  readonly opened: number;
  /** Whether a 429 came in this part. */
  readonly met: Readonly<Record<Part, boolean>>;
  /** How much later than without limits the verdict was complete, and the ticket submitted. */
  readonly verdictLater: number;
  readonly endLater: number;
  readonly ended: number;
}

export interface Played {
  readonly tickets: readonly Told[];
  readonly counters: Counters;
  /** The first refusal of all. */
  readonly first: { readonly at: number; readonly limit: Limit } | null;
}

interface Ticket {
  readonly name: string;
  readonly script: Script;
  readonly opened: number;
  readonly met: Record<Part, boolean>;
  verdict: number;
  readonly next: (ended: number) => void;
}

/** @param refuse whether the limits are kept, or only watched: then it tells what the team would ask for */
export function play(team: Team, limits: readonly Limit[], refuse: boolean): Played {
  const counters = new Counters(limits, refuse);
  const queue = new Queue();
  const tickets: Told[] = [];
  let first: Played['first'] = null;

  /** What was refused, and when the app would ask again. */
  function ask(ticket: Ticket, part: Part, asked: readonly Asked[], at: number) {
    const refused: Asked[] = [];
    let again = at;
    for (const one of asked) {
      const no = counters.ask(one, ticket.name, at);
      if (no === null) continue;
      first ??= { at, limit: no.limit };
      ticket.met[part] = true;
      refused.push(one);
      again = Math.max(again, retryAtOf(no.retryAfter, at));
    }
    return { refused, again };
  }

  function beside(ticket: Ticket, round: Round, asked: readonly Asked[], at: number): void {
    const { refused, again } = ask(ticket, round.part, asked, at);
    if (refused.length > 0) queue.put(again, (then) => beside(ticket, round, refused, then));
  }

  function goOn(ticket: Ticket, n: number, at: number): void {
    const round = ticket.script.rounds[n];
    if (round === undefined) return end(ticket, at);
    if (round.part === 'later') {
      queue.put(at + round.wait, (then) => beside(ticket, round, round.asked, then));
      return goOn(ticket, n + 1, at);
    }
    queue.put(at + round.wait, (then) => take(ticket, n, round, round.asked, then));
  }

  function take(ticket: Ticket, n: number, round: Round, asked: readonly Asked[], at: number): void {
    const { refused, again } = ask(ticket, round.part, asked, at);
    if (refused.length === 0) {
      if (round.part === 'verdict') ticket.verdict = at;
      return goOn(ticket, n + 1, at);
    }
    const { to, pause } = round.back ?? { to: n, pause: 0 };
    const from = ticket.script.rounds[to] ?? round;
    const whole = round.back === null ? refused : from.asked;
    queue.put(again + pause, (then) => take(ticket, to, from, whole, then));
  }

  function end({ script, opened, met, verdict, next }: Ticket, ended: number): void {
    const verdictLater = verdict - opened - script.verdict;
    tickets.push({ opened, met, verdictLater, endLater: ended - opened - script.end, ended });
    next(ended);
  }

  /** An agent has one ticket at a time: what was to be opened meanwhile is opened after it. */
  function open(agent: number, openings: readonly Opening[], n: number, free: number): void {
    const opening = openings[n];
    if (opening === undefined) return;
    const script = team.scripts.get(opening.kind.case);
    if (script === undefined) throw new Error(`${opening.kind.case} was not recorded.`);
    queue.put(Math.max(opening.at, free), (at) => {
      const met = { verdict: false, later: false, work: false };
      const next = (ended: number): void => open(agent, openings, n + 1, ended);
      goOn({ name: `${agent} ${n}`, script, opened: at, met, verdict: at, next }, 0, at);
    });
  }

  for (let agent = 0; agent < team.agents; agent += 1)
    open(agent, openingsOf(agent, team.rhythm, team.mix, team.seed), 0, 0);
  queue.runAll();
  return { tickets, counters, first };
}
