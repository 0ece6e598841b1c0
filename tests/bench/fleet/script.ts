/** A recording as what a ticket asks for, round by round, and what the app or the agent does where a round is refused. */
import type { Asked, Heard, Recording } from './record.ts';
import { pace } from './rhythm.ts';

/**
 * - `verdict`: the verdict waits for it; asked again by itself as soon as the limit says.
 * - `later`: read beside the agent's reading, which it does not keep up; asked again by itself too.
 * - `work`: what follows from a press.
 */
export type Part = 'verdict' | 'later' | 'work';

export interface Round {
  /** Ms since the round before it, of those that are waited for. */
  readonly wait: number;
  readonly part: Part;
  /** Asked at the same moment. */
  readonly asked: readonly Asked[];
  /** Where it goes on after a refusal, and how much later than the limit says; null: what was refused is asked again. */
  readonly back: { readonly to: number; readonly pause: number } | null;
}

export interface Script {
  readonly rounds: readonly Round[];
  /** Ms from the opening, where nothing is refused. */
  readonly verdict: number;
  readonly end: number;
}

/** GraphQL takes its questions by POST. */
const isChange = ({ service, method, path }: Asked): boolean =>
  service !== 'zendesk' && method !== 'GET' && path !== '/api/graphql';
const isNote = ({ service, method }: Asked): boolean => service === 'zendesk' && method === 'PUT';
const isSubmit = ({ method }: Asked): boolean => method === 'SUBMIT';
const isStampRead = ({ service, method, path }: Asked): boolean =>
  service === 'zendesk' && method === 'GET' && /^\/api\/v2\/tickets\/\d+$/.test(path);

function inRounds(heard: readonly Heard[]): readonly (readonly Heard[])[] {
  const rounds = new Map<string, Heard[]>();
  for (const one of heard) {
    const key = `${one.press} ${one.at}`;
    rounds.set(key, [...(rounds.get(key) ?? []), one]);
  }
  return [...rounds.values()];
}

/**
 * Up to the change nothing was done: the step is ready again, says so, and the agent presses once more. After it a note is
 * written anew by itself, from its reading of the ticket on (docs/decisions/0011), and a look is taken again.
 */
function backOf(rounds: readonly (readonly Heard[])[], n: number, { presses }: Recording): Round['back'] {
  const round = rounds[n] ?? [];
  const press = round[0]?.press ?? 0;
  if (round.some(isSubmit)) return { to: n, pause: pace.again };
  if (presses[press] !== 'go') return null;
  const first = rounds.findIndex((one) => one[0]?.press === press);
  const changed = rounds.slice(first, n).some((one) => one.some(isChange));
  if (!changed) return { to: first, pause: pace.again };
  if (!round.some(isNote)) return null;
  return { to: rounds.slice(0, n).findLastIndex((one) => one.some(isStampRead)), pause: 0 };
}

/** @returns the rounds in the order in which they are asked */
export function scriptOf(recording: Recording): Script {
  const rounds = inRounds(recording.heard);
  let before = 0;
  const made = rounds.map((round, n): Round => {
    const { at = 0, press = 0 } = round[0] ?? {};
    const part: Part = press > 0 ? 'work' : at < recording.verdict ? 'verdict' : 'later';
    const wait = at - before;
    if (part !== 'later') before = at;
    return { wait, part, asked: round, back: backOf(rounds, n, recording) };
  });
  const last = recording.heard.findLast((one) => one.press === 0 && one.at < recording.verdict);
  return { rounds: made, verdict: last?.at ?? 0, end: recording.end };
}
