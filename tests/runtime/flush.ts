/** Waits until the frames of a world have done what they can: what is left over waits for time to pass. */
import { createHash } from 'node:crypto';
import type { Runtime } from '../../src/runtime/runtime.ts';
import type { World } from '../world/types.ts';
import type { Desk } from './desk.ts';
// The runtime fetches these when it needs them; a stage has them at hand, so that no wait is for a file.
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

/** Lets everything happen that waits for nothing but its turn. */
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

/**
 * Ready at the next turn. A thread of its own would have it ready at any moment, the later the busier the machine is, and
 * nothing else here waits for anything but its turn and the world's time.
 */
crypto.subtle.digest = async (algorithm, data) => {
  await turn();
  const hash = createHash((typeof algorithm === 'string' ? algorithm : algorithm.name).replace('-', ''));
  const bytes = ArrayBuffer.isView(data)
    ? new DataView(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  return new Uint8Array(hash.update(bytes).digest()).buffer;
};

/** Turns without any movement while a request is under way: only time can bring its reply. */
const stuckAfter = 3;

export async function flush(world: World): Promise<void> {
  const crew = crewOf(world);
  const frames = (): Frame[] => [...crew.frames];
  let idle = 0;
  let same = 0;
  let before = '';
  while (idle < 2 && same < stuckAfter) {
    await turn();
    idle = frames().some((one) => one.runtime.busy()) ? 0 : idle + 1;
    const under = frames().reduce((sum, one) => sum + one.desk.inFlight(), 0);
    const now = `${under} ${world.log.length} ${crew.told}`;
    same = under > 0 && now === before ? same + 1 : 0;
    before = now;
  }
}
