/** What the agent sees on the admin page before a change departs from it: the values of the sentence that says so. */
import type { Departure } from './departure.ts';
import type { Params } from '../domain/proof.ts';
import type { About } from '../domain/wish.ts';

/** The values of a `step.seen-there` sentence (decisions.md, "When a change may go"); a dash stands for nothing. */
export const seenThereParams = (from: Departure, about: About): Params => ({
  linked: from['linked-path'] ?? from['linked'] ?? '-',
  uid: from['uid'] ?? '-',
  path: from['path'] ?? '-',
  subscription: about.subscription ?? '-',
  customer: about.customer ?? '-',
});
