import type { Seed } from '../seed.ts';
import type { Settings } from '../settings.ts';

export interface PreparedCase {
  id: string;
  ticket: number;
  title: string;
  /** What is the matter with it, for an agent in training. */
  sentence: string;
  /**
   * `<finding id>:<level>`, `route:<route>`, `refusal:<error text>`, `plan:<steps>`,
   * `group:<id>` for the group that is proposed, or a word for another trait.
   */
  shows: string[];
  /** A fresh one each time. */
  seed(): Seed;
  /** What the installation has set otherwise than the standard one. */
  settings?: Settings;
}
