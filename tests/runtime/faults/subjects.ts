/** Each procedure in a prepared case of its own, brought to the moment before its `go`. */
import type { Command } from '../../../src/runtime/command.ts';
import { goThrough, nextDeed } from '../agents/keen-agent.ts';
import type { Stage } from '../stage.ts';

export interface Subject {
  readonly procedure: string;
  readonly caseId: string;
}

export const subjects: readonly Subject[] = [
  { procedure: 'link-account', caseId: 'standard' },
  { procedure: 'change-namespace', caseId: 'standard' },
  { procedure: 'force-associate', caseId: 'too-few-seats' },
  { procedure: 'clear-subscription', caseId: 'held-by-expired' },
  { procedure: 'unlink-account', caseId: 'admin-linked' },
  { procedure: 'set-compute-minutes', caseId: 'minutes-lost' },
];

const isDraft = (deed: Command): boolean => deed.type === 'draft-reply';

/** Goes on with a case until `enough`, without drafting anything. */
async function bring(stage: Stage, enough: () => boolean): Promise<void> {
  for (let move = 0; move < 20 && !enough(); move += 1) {
    const next = nextDeed(stage, new Map());
    if (next === null || (!('plan' in next) && isDraft(next))) await stage.pass(5_000);
    else if ('plan' in next) await goThrough(stage, next);
    else await stage.send(next);
  }
  if (!enough()) throw new Error(`The case did not come there, and stands at ${stage.status()}.`);
}

/** Up to the step's `ready`, everything before it done and proven. */
export const bringToGo = (stage: Stage, { procedure }: Subject): Promise<void> =>
  bring(stage, () => stage.step(procedure)?.step.at === 'ready');

/** Up to the draft, this step and all others done and proven. */
export const bringToDraft = (stage: Stage, { procedure }: Subject): Promise<void> =>
  bring(stage, () => stage.step(procedure)?.step.at === 'settled' && stage.status() === 'closing');
