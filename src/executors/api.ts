/** The change is one call of the CustomersDot admin API. */
import type { Ports } from '../procedures/ports.ts';
import { type Carrier, withoutIssue } from './executor.ts';

export const byApi = (ports: Ports): Carrier => ({
  carry: ({ prepared, link, attempt, from }) => prepared.act(ports, { link, attempt, from }),
  ...withoutIssue,
});
