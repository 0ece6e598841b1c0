/** The change is one call of the CustomersDot admin API. */
import type { Ports } from '../procedures/ports.ts';
import { type Executor, withoutIssue } from './executor.ts';

export const byApi = (ports: Ports): Executor => ({
  execute: ({ prepared, link, attempt, from }) => prepared.act(ports, { link, attempt, from }),
  ...withoutIssue,
});
