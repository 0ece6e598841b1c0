/** How long a step waits, and how often it looks. */

/**
 * Pauses between looks after a change, ms. CustomersDot answers at once, so a change that is not there after some
 * seconds is in doubt; GitLab.com follows within two minutes (decisions.md, "When a step is settled").
 */
export const patience = {
  missing: [1_000, 2_000, 4_000, 8_000],
  half: [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000],
  /** Right before the change: the note stands on the ticket already, so it is soon given up. */
  check: [1_000, 3_000],
  request: [
    2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000, 30_000, 30_000, 30_000, 30_000, 30_000, 30_000,
  ],
};
