import type { Ports } from '../procedures/ports.ts';
import { type Executor, withoutIssue } from './executor.ts';

/**
 * Carries a change out as one call of the CustomersDot admin API. `accepted` is only its answer; there is never an
 * issue to ask.
 */
export const byApi = (ports: Ports): Executor => ({
  execute: ({ prepared, link, attempt, from }) => prepared.act(ports, { link, attempt, from }),
  ...withoutIssue,
});
