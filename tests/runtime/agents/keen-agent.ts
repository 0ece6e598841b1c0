/** The keenest agent there is: confirms whatever is asked, goes wherever it may, and looks again when in doubt. */
import { gatesOf } from '../../../src/core/case/gates.ts';
import type { CaseStep } from '../../../src/core/case/state.ts';
import { inFlight } from '../../../src/core/case/progress.ts';
import { mayPutBack } from '../../../src/core/case/stranded.ts';
import { mayBeDenied } from '../../../src/core/step/transition.ts';
import { closingOf } from '../../../src/core/case/closing.ts';
import type { Command } from '../../../src/runtime/command.ts';
import type { Stage } from '../stage.ts';
import { isUnderWay } from './under-way.ts';

/** Gives whatever a step's gates ask for, then goes. */
export const going = (stage: Stage, step: CaseStep): readonly Command[] => [
  ...gatesOf(stage.state(), stage.assessment(), step)
    .filter((gate) => !gate.given)
    .map((gate): Command => {
      const text = gate.phrase ?? 'The customer agreed in writing.';
      return { type: 'give', gate: gate.name, ...(gate.kind === 'box' ? { ticked: true } : { text }) };
    }),
  { type: 'go', step: step.id },
];

export async function goThrough(stage: Stage, step: CaseStep): Promise<void> {
  for (const deed of going(stage, step)) await stage.send(deed);
}

/** What such an agent would do next; null when there is nothing left to do. */
export function nextDeed(stage: Stage, doubts: Map<string, number>): Command | CaseStep | null {
  const { steps } = stage.state();
  const status = stage.status();
  if (status === 'ready') return { type: 'start' };
  // As long as one is on its way, or in doubt, no other may go.
  const ready = steps.some(inFlight) ? undefined : steps.find((one) => one.step.at === 'ready');
  if (ready !== undefined) return ready;
  const waiting = steps.find((one) => one.step.at === 'waiting');
  if (waiting?.step.at === 'waiting' && waiting.step.acted.delegatedTo === 'agent')
    return { type: 'done-in-admin', step: waiting.id };
  const doubted = steps.find((one) => one.step.at === 'in-doubt');
  if (doubted !== undefined) {
    const times = (doubts.get(doubted.id) ?? 0) + 1;
    doubts.set(doubted.id, times);
    const deniable = mayBeDenied(doubted.step);
    return { type: deniable && times % 3 === 0 ? 'did-not-happen' : 'look-again', step: doubted.id };
  }
  if (
    closingOf(stage.state(), stage.assessment()) !== null &&
    status !== 'closed' &&
    status !== 'forbidden'
  ) {
    return { type: 'draft-reply' };
  }
  const refused = steps.find((one) => one.step.at === 'refused' && one.step.refusal.forNow === true);
  if (refused !== undefined) return { type: 'look-again', step: refused.id };
  const stranded = stage.assessment().stranded.findLast((one) => mayPutBack(stage.state(), one));
  if (stranded !== undefined) return { type: 'put-back', group: stranded.group.id };
  return null;
}

/** Works until nothing is left to do, letting time pass where the app waits. */
export async function work(stage: Stage, moves = 60): Promise<void> {
  const doubts = new Map<string, number>();
  for (let move = 0; move < moves && stage.status() !== 'closed'; move += 1) {
    const next = nextDeed(stage, doubts);
    if (next === null) {
      const busy = stage.state().steps.some((one) => isUnderWay(one.step.at));
      if (!busy && stage.status() !== 'running' && stage.status() !== 'loading') return;
      await stage.pass(10_000);
    } else if ('plan' in next) await goThrough(stage, next);
    else await stage.send(next);
  }
}
