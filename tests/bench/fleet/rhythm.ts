/** How a team works: what their tickets are, how fast they go through them, and when each is opened. */
import { randomOf } from '../../journeys/chaos/random.ts';
import type { Command } from '../../../src/runtime/command.ts';

export interface Kind {
  /** The prepared case that such a ticket is. */
  readonly case: string;
  readonly title: string;
  /** Of a hundred tickets. */
  readonly share: number;
  /** What the agent presses once the ticket was read, before anything else. */
  readonly first?: readonly Command[];
}

/**
 * No public source tells how often each comes. Of each road through the app there is one kind; those that take two changes,
 * and so the most requests, are two thirds of them, which is rather too many. What each kind takes alone is printed beside it.
 */
export const kinds: readonly Kind[] = [
  { case: 'standard', title: 'standard: link, change', share: 40 },
  { case: 'held-by-expired', title: 'swap: clear, force', share: 15 },
  { case: 'self-serve', title: 'self-serve: a reply', share: 20, first: [{ type: 'draft-reply' }] },
  {
    case: 'two-groups',
    title: 'a group to choose first',
    share: 15,
    first: [{ type: 'choose', field: 'namespace', value: '9001' }],
  },
  { case: 'secondary-email', title: 'two addresses', share: 10 },
];

/** Not in the mix, since an installation has one mode: a change by an issue in another project. */
export const byIssue: Kind = { case: 'internal-request', title: 'force by internal request', share: 0 };

const second = 1_000;
const minute = 60 * second;

/** How long an agent takes, ms: to read the verdict, between one press and the next, to see a refusal and press again. */
export const pace = { reading: 75 * second, press: 30 * second, again: 10 * second } as const;

/** From 9:00 to 9:30. */
export const shift = 30 * minute;
/** From one opening to the next, ms. */
const between = { least: 4 * minute, most: 6 * minute } as const;

/** `burst`: everybody opens the first ticket within the first minute; `steady`: within the first five. */
export type Rhythm = 'burst' | 'steady';
const firstWithin: Readonly<Record<Rhythm, number>> = { burst: minute, steady: 5 * minute };

export interface Opening {
  /** Ms since 9:00. */
  readonly at: number;
  readonly kind: Kind;
}

function drawn(mix: readonly Kind[], chance: number): Kind {
  const all = mix.reduce((sum, one) => sum + one.share, 0);
  let left = chance * all;
  for (const kind of mix) {
    left -= kind.share;
    if (left < 0) return kind;
  }
  throw new Error('A mix has to have a share.');
}

/**
 * The tickets of one agent, in order. Each agent draws alone, so a larger team is the smaller one and some more: what it
 * asks for at its peak never shrinks with its size.
 */
export function openingsOf(
  agent: number,
  rhythm: Rhythm,
  mix: readonly Kind[],
  seed: number,
): readonly Opening[] {
  const { next } = randomOf(seed + Math.imul(agent + 1, 0x9e3779b1));
  const openings: Opening[] = [];
  let at = next() * firstWithin[rhythm];
  while (at < shift) {
    openings.push({ at: Math.floor(at), kind: drawn(mix, next()) });
    at += between.least + next() * (between.most - between.least);
  }
  return openings;
}
