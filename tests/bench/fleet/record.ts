/**
 * The requests that one ticket makes from its opening to the agent's Submit: the true runtime, clients and procedures over
 * the world, in the world's own time, worked by somebody who reads first and then presses what is to be pressed.
 */
import type { Exchange } from '../../world/types.ts';
import { goThrough, nextDeed } from '../../runtime/agents/keen-agent.ts';
import { openCase, type Stage } from '../../runtime/stage.ts';
import { pace, type Kind } from './rhythm.ts';

export interface Asked {
  readonly service: Exchange['service'];
  readonly method: string;
  /** Without host, with its query. */
  readonly path: string;
}

/** What the agent did last: opened the ticket, pressed something, or pressed go, which leads to a change. */
export type Press = 'open' | 'other' | 'go';

export interface Heard extends Asked {
  /** Ms since the opening. */
  readonly at: number;
  /** Counts the agent's presses, the opening being the first. */
  readonly press: number;
}

export interface Recording {
  readonly heard: readonly Heard[];
  readonly presses: readonly Press[];
  /** When the verdict stood, ms since the opening. */
  readonly verdict: number;
  /** When the agent pressed Submit. */
  readonly end: number;
}

/** Reads and writes of a service take so long, ms. */
export const roundTrip = 150;

const pathOf = (url: string): string => url.replace(/^https?:\/\/[^/]+/, '');

interface Tape {
  readonly stage: Stage;
  readonly presses: Press[];
  readonly heard: Heard[];
  readonly from: number;
}

/** What the app fetches when it is needed is fetched through a thread of the loader, in turn: behind this it has come. */
const fetched = (): Promise<unknown> => import('../../../src/clients/write.ts');

/** A fetched part may fetch another one: so many, one behind the other. */
const fetches = 4;

/** Nothing moves any more but by time. */
async function calm({ runtime, calm: flushed }: Stage): Promise<void> {
  await flushed();
  for (let n = 0; n < fetches && runtime.busy(); n += 1) {
    await fetched();
    await flushed();
  }
}

/** Lets time pass and keeps what was asked meanwhile. */
async function listen({ stage, presses, heard, from }: Tape, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += roundTrip) {
    await calm(stage);
    await stage.pass(Math.min(roundTrip, ms - passed), roundTrip);
  }
  await calm(stage);
  for (const { at, service, method, url } of stage.world.log.slice(heard.length))
    heard.push({ at: at - from, service, method, path: pathOf(url), press: presses.length - 1 });
}

/** One press, and what follows from it; false where nothing is left to be pressed. */
async function press(tape: Tape, doubts: Map<string, number>): Promise<boolean> {
  const { stage, presses } = tape;
  const next = nextDeed(stage, doubts);
  if (next === null) return stage.status() !== 'closed';
  presses.push('plan' in next ? 'go' : 'other');
  if ('plan' in next) await goThrough(stage, next);
  else await stage.send(next);
  await listen(tape, pace.press);
  return true;
}

/** So many presses no ticket takes. */
const enough = 30;

/** What is asked at the same moment is asked in no order: it is put into one, so that each recording is like the other. */
const inOrder = (heard: readonly Heard[]): readonly Heard[] => {
  const nameOf = ({ service, method, path }: Heard): string => `${service} ${method} ${path}`;
  return heard.toSorted(
    (a, b) => a.at - b.at || a.press - b.press || nameOf(a).localeCompare(nameOf(b), 'en'),
  );
};

/** Plays one ticket of the kind alone, and tells what it asked for and when. */
export async function record(kind: Kind): Promise<Recording> {
  const stage = await openCase(kind.case, {}, (seed) => {
    seed.knobs = { ...seed.knobs, latencyMs: roundTrip };
  });
  const tape: Tape = { stage, presses: ['open'], heard: [], from: stage.world.now() };
  while (stage.status() === 'loading') await listen(tape, roundTrip);
  const verdict = stage.world.now() - tape.from;
  await listen(tape, pace.reading);
  for (const command of kind.first ?? []) {
    tape.presses.push('other');
    await stage.send(command);
    await listen(tape, pace.press);
  }
  const doubts = new Map<string, number>();
  for (let n = 0; n < enough && stage.status() !== 'closed'; n += 1) {
    if (!(await press(tape, doubts))) break;
    // What was pressed last may still be on its way.
    if (stage.status() === 'running' && nextDeed(stage, new Map(doubts)) === null)
      await listen(tape, pace.press);
  }
  if (stage.status() !== 'closed') throw new Error(`${kind.case} was not worked to its end.`);
  // The page's own update of the ticket: no request of the app, but Zendesk counts it with the others of its kind.
  const end = stage.world.now() - tape.from;
  tape.presses.push('other');
  const submit = { service: 'zendesk', method: 'SUBMIT', path: `/tickets/${kind.case}` } as const;
  tape.heard.push({ ...submit, at: end, press: tape.presses.length - 1 });
  return { heard: inOrder(tape.heard), presses: tape.presses, verdict, end };
}
