/** How many round trips pass until the verdict: each request takes one of the world's own time. */
import type { Seed } from '../world/seed.ts';
import { openCase, type Stage, type StageOptions } from './stage.ts';

export const roundTrip = 150;

export async function tripsToVerdict(stage: Stage): Promise<number> {
  let trips = 0;
  while (stage.status() === 'loading' && trips < 9) {
    await stage.pass(roundTrip, roundTrip);
    trips += 1;
  }
  return trips;
}

export const slow = (
  id: string,
  reseed: (seed: Seed) => void = () => {},
  options: StageOptions = {},
): Promise<Stage> =>
  openCase(id, options, (seed) => {
    reseed(seed);
    seed.knobs = { ...seed.knobs, latencyMs: roundTrip };
  });

/** Lets the frame read on behind the verdict, as far as anything is needed. */
export async function readOn(stage: Stage): Promise<void> {
  await tripsToVerdict(stage);
  await stage.pass(6 * roundTrip, roundTrip);
}

/** What an opening asks of all services up to its verdict, and how many trips that takes. */
export async function costOf(
  opening: () => Promise<Stage>,
  before: Stage,
): Promise<{ trips: number; made: number }> {
  const from = before.world.log.length;
  const stage = await opening();
  const trips = await tripsToVerdict(stage);
  const cost = { trips, made: stage.world.log.length - from };
  stage.runtime.end();
  return cost;
}
