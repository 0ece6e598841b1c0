import type { Clock } from './clock.ts';
import type { WorldState } from './state/index.ts';
import type { Knobs } from './types.ts';

/** What every service of the world works with. */
export interface Core {
  state: WorldState;
  knobs: Knobs;
  clock: Clock;
  /** Tells whoever watches that something is different now. */
  changed(): void;
}
