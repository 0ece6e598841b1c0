/** After all trouble has ended, one keen agent goes on until nothing is left to do; where that ends is judged. */
import { preconditionsHold } from '../../../src/core/case/preconditions.ts';
import { isBlocked } from '../../../src/core/case/may-go.ts';
import { flush } from '../flush.ts';
import { deedsOf } from '../agents/buttons.ts';
import { byHand } from '../agents/hands.ts';
import { isUnderWay } from '../agents/under-way.ts';
import { pass } from './play.ts';
import { pressIn, reload, type Table } from './table.ts';
import { truthOf } from './truth.ts';

/** Everything works again, and what was on its way has arrived. */
export async function mend(table: Table): Promise<void> {
  const { knobs } = table.world;
  knobs.faults.splice(0);
  knobs.proxyFaults.splice(0);
  knobs.down.customersdot = false;
  knobs.down.gitlab = false;
  knobs.down.zendesk = false;
  knobs.propagation = 'at-once';
  knobs.latencyMs = 0;
  knobs.mechanizer.asleep = false;
  knobs.mechanizer.failure = null;
  for (const { stage } of Object.values(table.seats)) stage.desk.emit({ type: 'shown', shown: true });
  await flush(table.world);
  await pass(table, 240);
}

/** What was linked by hand may never reach GitLab.com: then the case waits, and somebody else has to see to it. */
function followsIn({ world, seats }: Table): boolean {
  const { subscription } = seats.ann.stage.assessment().snapshot;
  const namespace = subscription?.linked?.id;
  if (subscription === null || !namespace) return false;
  const wish = { subscription: subscription.name, namespace };
  return truthOf(world, { procedure: 'force-associate', wish, group: null }).gitlab === true;
}

/**
 * What an agent may leave a case with: done, handed on, or a step that was refused or forbidden and says why.
 * @param tried all that the agent could do about it was done, another choice among it
 */
function endOf(table: Table, tried: boolean): string | null {
  const { stage } = table.seats.ann;
  const status = stage.status();
  if (status === 'closed') return 'closed';
  const state = stage.state();
  const { steps } = state;
  const moving = steps.some((one) => isUnderWay(one.step.at));
  const ready = steps.find((one) => one.step.at === 'ready');
  if (!moving && ready !== undefined && tried && isBlocked(ready, stage.assessment())) return 'blocked';
  if (moving || ready !== undefined) return null;
  if (status === 'blocked' && stage.assessment().findings.some((one) => one.level === 'block'))
    return 'blocked';
  if (status === 'blocked' && stage.assessment().lags && !followsIn(table)) return 'lagging';
  const locked = steps.find((one) => one.step.at === 'locked');
  if (locked !== undefined && isBlocked(locked, stage.assessment())) return 'blocked';
  // GitLab.com may never hear of a change: then the step stays in doubt, and somebody else has to see to it.
  const escalated = steps.some(
    (one) => one.step.at === 'in-doubt' && state.escalations[one.id] !== undefined,
  );
  if (escalated) return 'escalated';
  const refused = steps.find((one) => one.step.at === 'refused');
  return refused?.step.at === 'refused' && refused.step.refusal.forNow !== true ? 'refused' : null;
}

async function once(table: Table, patient: boolean): Promise<void> {
  const seat = table.seats.ann;
  const { stage } = seat;
  const { steps, choices } = stage.state();
  const waiting = steps.find((one) => one.step.at === 'waiting');
  const noticed = steps.some((one) => one.step.at === 'ready' && one.step.notice !== null);
  if (noticed) await pass(table, 60);
  if (waiting?.step.at === 'waiting' && waiting.step.acted.delegatedTo === 'agent') {
    const before = table.world.state.applied.length;
    byHand(table.world, waiting.plan.procedure, waiting.plan.wish);
    for (let n = before; n < table.world.state.applied.length; n += 1) table.byHand.add(n);
    return pressIn(table, [seat], 'done-in-admin');
  }
  if (!patient && steps.some((one) => one.step.at === 'in-doubt')) return pressIn(table, [seat], 'escalate');
  // A go that a finding forbids, or that rests on nothing, cannot be pressed: what was chosen may be wrong.
  const assessment = stage.assessment();
  const held = steps.some(
    (one) => one.step.at === 'ready' && (isBlocked(one, assessment) || !preconditionsHold(one, assessment)),
  );
  if (!held && deedsOf(seat, 'next').length > 0) {
    await pressIn(table, [seat], 'next');
    // What cannot go while another step is looked at is not pressed for ever without time passing.
    return pass(table, 10);
  }
  if (stage.status() === 'choosing') {
    await stage.send({ type: 'choose', field: 'subscription', value: 'A-S00012345' });
    return stage.send({ type: 'choose', field: 'namespace', value: '9001' });
  }
  for (const field of ['namespace', 'subscription'] as const) {
    if (choices[field] !== undefined) await stage.send({ type: 'choose', field, value: '' });
  }
  await pressIn(table, [seat], 'refresh');
  await pass(table, 60);
}

/** Moves that are enough, with room to spare. */
const enough = 60;

/** Where the case ends for an agent who does all that can be done; null when it does not end. */
export async function finish(table: Table): Promise<string | null> {
  await mend(table);
  await pressIn(table, [table.seats.ann], 'refresh');
  for (let n = 0; n < enough; n += 1) {
    const end = endOf(table, false);
    if (end === 'closed') return end;
    if (end !== null && deedsOf(table.seats.ann, 'next').length === 0) return end;
    // Who gets no further loads the page anew: the case is then read from the ticket and the world alone.
    if (n === enough / 2) await reload(table, table.seats.ann, 'ann', true);
    await once(table, n < enough - 10);
  }
  return endOf(table, true);
}
