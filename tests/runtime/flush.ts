/** Waits until the frames of a world have done what they can: what is left over waits for time to pass. */
import type { Runtime } from '../../src/runtime/runtime.ts';
import type { World } from '../world/types.ts';
import type { Desk } from './desk.ts';
// The shell fetches these when it needs them; a stage has them at hand, so that no wait is for a file.
import '../../src/clients/write.ts';
import '../../src/runtime/effects/draft-reply.ts';
import '../../src/runtime/effects/escalate.ts';
import '../../src/runtime/effects/run-step.ts';

interface Frame {
  readonly runtime: Runtime;
  readonly desk: Desk;
}

interface Crew {
  readonly frames: Set<Frame>;
  /** Counts what the shells tell, to see whether anything still moves. */
  told: number;
}

const crews = new WeakMap<World, Crew>();

const crewOf = (world: World): Crew => {
  const crew = crews.get(world) ?? { frames: new Set(), told: 0 };
  crews.set(world, crew);
  return crew;
};

export function join(world: World, frame: Frame): void {
  const crew = crewOf(world);
  crew.frames.add(frame);
  frame.runtime.subscribe(() => {
    crew.told += 1;
  });
}

const nothing = new Uint8Array(1);

/** A turn of the loop, and one of the threads that work out digests. */
async function turn(): Promise<void> {
  await crypto.subtle.digest('SHA-256', nothing);
  await new Promise((done) => setImmediate(done));
}

/** Turns without any movement while a request is under way: only time can bring its reply. */
const stuckAfter = 12;

export async function flush(world: World): Promise<void> {
  const crew = crewOf(world);
  const frames = (): Frame[] => [...crew.frames];
  let idle = 0;
  let same = 0;
  let before = '';
  await world.settled();
  while (idle < 2 && same < stuckAfter) {
    await (same > 0 ? turn() : new Promise((done) => setImmediate(done)));
    idle = frames().some((one) => one.runtime.busy()) ? 0 : idle + 1;
    const under = frames().reduce((sum, one) => sum + one.desk.inFlight(), 0);
    const now = `${under} ${world.log.length} ${crew.told}`;
    same = under > 0 && now === before ? same + 1 : 0;
    before = now;
  }
}
