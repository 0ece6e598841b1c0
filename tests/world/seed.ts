import type { WorldState } from './state/index.ts';
import type { Knobs } from './types.ts';

/** A state whose dates may be relative (see dates.ts), and the knobs that belong to the story. */
export interface Seed extends WorldState {
  knobs?: Partial<Knobs>;
}
