/** One fault at one moment of one procedure: played, and told how the case stands before the agent does anything. */
import type { Send } from '../../../src/core/domain/wire.ts';
import type { Command } from '../../../src/runtime/command.ts';
import { OTHER_AGENT } from '../../world/build/index.ts';
import { caseById } from '../../world/cases/index.ts';
import { macroIds } from '../../world/settings.ts';
import { still } from '../../world/stage.ts';
import type { World } from '../../world/types.ts';
import { going, goThrough } from '../agents/keen-agent.ts';
import { type Frame, type Watch, watchOver } from '../model/watch.ts';
import { open, type Stage, type StageOptions } from '../stage.ts';
import type { Fault, Struck } from './faults.ts';
import { isChange, isLook } from '../requests.ts';
import type { Moment } from './moments.ts';
import { bringToDraft, bringToGo, type Subject } from './subjects.ts';

export interface Scene {
  readonly world: World;
  readonly watch: Watch;
  /** The frame that goes on with the case: the agent's own, or the one that came after it. */
  readonly stage: () => Stage;
  /** Changes that left the app, of the step in question. */
  readonly sent: () => number;
}

/** While the proof is looked for, what is read comes to nothing for so long, ms. */
const blindFor = 5_000;

interface Trap {
  armed: boolean;
  /** A change was sent since it was armed. */
  changed: boolean;
  blindUntil: number;
}

/** Lets the fault strike once, at its moment; looks that prove are spoiled for a while. */
function trapped(
  world: World,
  fault: Fault,
  moment: Moment,
  struck: Struck,
  trap: Trap,
): (send: Send) => Send {
  return (send) => async (request) => {
    if (isChange(request) && trap.armed) trap.changed = true;
    const proving = moment.id === 'proof';
    if (fault.spoil !== undefined && isLook(request) && world.now() < trap.blindUntil)
      return fault.spoil(request, world, send);
    if (!trap.armed || !moment.isAt(request) || (proving && !trap.changed)) return send(request);
    trap.armed = false;
    if (proving) trap.blindUntil = world.now() + blindFor;
    const reply = moment.strikes === 'after' ? await send(request) : null;
    await fault.strike?.(struck);
    if (fault.arrivesAfter !== undefined) void world.wait(fault.arrivesAfter).then(() => send(request));
    if (fault.spoil !== undefined) return fault.spoil(request, world, send);
    return reply ?? send(request);
  };
}

export async function play(subject: Subject, fault: Fault, moment: Moment): Promise<Scene> {
  const prepared = caseById(subject.caseId);
  const world = still(prepared.seed());
  const watch = watchOver(world);
  const autosave = new Map<string, string>();
  const trap: Trap = { armed: false, changed: false, blindUntil: 0 };
  const later: (() => Promise<void>)[] = [];
  let frame: Frame = { who: 'ann', ended: false };

  const optionsOf = (of: Frame, more: StageOptions = {}): StageOptions => ({
    autosave,
    settings: { ...prepared.settings, confirmation_macro_id: macroIds.confirmation },
    send: (send) => watch.send(of, send),
    services: (services) => watch.services(of, services),
    ...more,
  });
  async function sit(more: StageOptions = {}): Promise<Stage> {
    const stage = await open(world, optionsOf(frame, more));
    watch.follow(frame, stage);
    return stage;
  }
  function go(away: StageOptions): void {
    const { composer } = stage.desk;
    frame.ended = true;
    stage.runtime.end();
    frame = { who: away.agentId === undefined ? 'ann again' : 'ben', ended: false };
    later.push(async () => {
      if (away.agentId !== undefined) world.advance(180_000);
      stage = await sit({
        ...away,
        desk: (desk) => {
          // What stands in the composer and the fields is Zendesk's, and outlives the frame.
          desk.composer = composer;
        },
      });
    });
  }
  const struck: Struck = {
    world,
    reload: () => go({}),
    leave: () => go({ agentId: OTHER_AGENT, autosave: new Map() }),
    hide() {
      stage.desk.emit({ type: 'shown', shown: false });
      void world.wait(120_000).then(() => stage.desk.emit({ type: 'shown', shown: true }));
    },
    async colleagueGoes() {
      const ready = ben.state().steps.find((one) => one.step.at === 'ready');
      const deeds: readonly Command[] =
        moment.id === 'closing' ? [{ type: 'draft-reply' }] : ready === undefined ? [] : going(ben, ready);
      for (const deed of deeds) ben.runtime.send(deed);
      // The request that is held here meanwhile would never let the world come to rest.
      for (let turn = 0; turn < 2_000 && ben.runtime.busy(); turn += 1)
        await new Promise((done) => setImmediate(done));
    },
  };
  let stage = await sit({
    send: (send) => watch.send(frame, trapped(world, fault, moment, struck, trap)(send)),
  });
  await (moment.id === 'closing' ? bringToDraft : bringToGo)(stage, subject);
  const benFrame: Frame = { who: 'ben', ended: false };
  const ben = await open(world, optionsOf(benFrame, { agentId: OTHER_AGENT, autosave: new Map() }));
  watch.follow(benFrame, ben);
  if (ben.status() === 'ready') await ben.send({ type: 'start' });

  trap.armed = true;
  const before = world.log.length;
  const step = stage.step(subject.procedure);
  if (moment.id === 'closing' || step === undefined) await stage.send({ type: 'draft-reply' });
  else await goThrough(stage, step);
  for (const one of later) await one();
  // Timers of the first minute are met when they are due; later ones may be late, as in a tab behind others.
  await stage.pass(75_000, 1_500);
  await stage.pass(165_000, 15_000);
  return {
    world,
    watch,
    stage: () => stage,
    sent: () =>
      world.log.slice(before).filter((one) => one.service === 'customersdot' && one.method !== 'GET').length,
  };
}
