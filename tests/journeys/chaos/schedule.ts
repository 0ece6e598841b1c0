/** One random schedule: a case, how slow its world is, and what goes wrong when. Plain data, so it can be printed. */
import { faultKinds } from '#world/faults.ts';
import type { Fault, ProxyFault } from '#world/types.ts';
import type { OthersDeed } from './others.ts';
import { type Random, randomOf } from './random.ts';

export const chaosCases = [
  'standard',
  'held-by-expired',
  'admin-linked',
  'too-few-seats',
  'minutes-lost',
] as const;

/** How the framework misbehaves for a while; see troubles.ts. */
export type HostTrouble = 'late' | 'silent' | 'nameless' | 'failing' | 'unanswered';

export type Trouble =
  | { readonly is: 'fault'; readonly fault: Fault }
  | { readonly is: 'proxy'; readonly fault: ProxyFault }
  | { readonly is: 'down'; readonly service: 'customersdot' | 'gitlab' | 'zendesk'; readonly turns: number }
  | { readonly is: 'host'; readonly what: HostTrouble; readonly turns: number }
  | { readonly is: 'hidden'; readonly turns: number }
  | { readonly is: 'registered-again' }
  /** Others change the records between the next note and its change. */
  | { readonly is: 'others'; readonly deed: OthersDeed }
  /** `midway`: before what the agent has just pressed can have come to anything. */
  | { readonly is: 'reload'; readonly midway: boolean };

export interface Schedule {
  readonly name: string;
  readonly case: (typeof chaosCases)[number];
  readonly latencyMs: number;
  /** From CustomersDot to GitLab.com; 0: at once. */
  readonly propagationMs: number;
  /** How much time each turn takes: agents read, and are called away. */
  readonly pace: number;
  /** After a refusal half-way through a swap this agent puts the old subscription back. */
  readonly backsOut: boolean;
  /** By turn: before the agent's n-th look at the screen. */
  readonly troubles: readonly { readonly turn: number; readonly trouble: Trouble }[];
  /** From this turn on nothing goes wrong any more. */
  readonly calmFrom: number;
}

/** Most faults are meant for a change of CustomersDot: that is where they could do harm. */
function faultBy(random: Random): Fault {
  const service = random.pick(['customersdot', 'customersdot', 'customersdot', 'gitlab', 'zendesk']);
  const change = service !== 'gitlab' && random.chance(0.7);
  const does = random.pick(faultKinds);
  return {
    match: { service, change },
    does,
    times: random.chance(0.7) ? 1 : random.between(2, 4),
    ...(does === 'status' ? { status: random.pick([500, 503, 504, 408]) } : {}),
    ...(does.startsWith('rate-limit') ? { retryAfter: random.between(1, 40) } : {}),
    // Later than the first doubts, sooner than the agent says that it did not happen.
    ...(does === 'apply-late' ? { delayMs: random.between(500, 30_000) } : {}),
  };
}

function troubleBy(random: Random): Trouble {
  const dice = random.next();
  if (dice < 0.12) {
    const deed = random.pick<OthersDeed>([
      'bought-moved',
      'group-renamed',
      'holder-put',
      'minutes-set',
      'words',
    ]);
    return { is: 'others', deed };
  }
  if (dice < 0.55) return { is: 'fault', fault: faultBy(random) };
  if (dice < 0.63) {
    const does = random.pick(['rate-limit', 'unprocessable', 'invalid-request']);
    return {
      is: 'proxy',
      fault: { does, times: random.between(1, 3), retryAfter: random.between(1, 30) },
    };
  }
  if (dice < 0.7) {
    const service = random.pick(['customersdot', 'gitlab', 'zendesk']);
    return { is: 'down', service, turns: random.between(1, 6) };
  }
  if (dice < 0.8) {
    const what = random.pick<HostTrouble>(['late', 'silent', 'nameless', 'failing', 'unanswered']);
    return { is: 'host', what, turns: random.between(1, 4) };
  }
  if (dice < 0.84) return { is: 'hidden', turns: random.between(1, 5) };
  if (dice < 0.88) return { is: 'registered-again' };
  return { is: 'reload', midway: random.chance(0.6) };
}

/** The n-th schedule of a seed; it does not depend on the ones before it. */
export function scheduleOf(seed: number, n: number): Schedule {
  const random = randomOf(seed + Math.imul(n + 1, 0x9e3779b1));
  const chosen = random.pick(chaosCases);
  const calmFrom = random.between(12, 40);
  const troubles = Array.from({ length: random.between(2, 9) }, () => {
    const trouble = troubleBy(random);
    // What waits for a note has to come before the last one.
    const until = trouble.is === 'others' ? 6 : calmFrom - 1;
    return { turn: random.between(0, until), trouble };
  }).toSorted((a, b) => a.turn - b.turn);
  return {
    name: `CHAOS_SEED=${seed} CHAOS_ONLY=${n} (${chosen})`,
    case: chosen,
    latencyMs: random.pick([0, 0, 200, 1_500]),
    propagationMs: random.pick([0, 0, 0, 4_000, 25_000, 100_000, 150_000]),
    pace: random.pick([250, 1_000, 1_000, 3_000, 6_000]),
    backsOut: random.chance(0.3),
    troubles,
    calmFrom,
  };
}
