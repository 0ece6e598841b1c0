/** One move at one moment of one procedure: played, and told how the case stands before the agent does anything about it. */
import type { CaseStep } from '../../../src/core/case/state.ts';
import type { Send } from '../../../src/core/domain/wire.ts';
import { caseById } from '../../world/cases/index.ts';
import type { Settings } from '../../world/settings.ts';
import type { World } from '../../world/types.ts';
import { isLook } from '../requests.ts';
import { bringToGo, type Subject } from '../faults/subjects.ts';
import { going } from '../agents/keen-agent.ts';
import { changeIn } from '../model/changes.ts';
import { notesOn } from '../model/ticket-notes.ts';
import { type Frame, type Watch, watchOver } from '../model/watch.ts';
import { open, type Stage } from '../stage.ts';
import type { Moment } from './moments.ts';
import { type Oracle, oracleOf } from './oracle.ts';
import { worldOf } from './subjects.ts';
import type { Turn } from './turns.ts';

export interface Scene {
  readonly world: World;
  readonly stage: Stage;
  readonly watch: Watch;
  readonly oracle: Oracle;
  /** Notes of a beginning since the agent's go. */
  readonly begun: () => number;
  /** How the step stood before the agent said go, where it is asked about after the move alone. */
  readonly asked: CaseStep | undefined;
}

export async function play(
  subject: Subject,
  turn: Turn,
  moment: Moment,
  settings: Settings = {},
): Promise<Scene> {
  const { procedure } = subject;
  const world = worldOf(subject);
  const watch = watchOver(world);
  const oracle = oracleOf(world);
  const frame: Frame = { who: 'ann', ended: false };
  let stage: Stage | null = null;
  let armed = false;
  let moves = 0;
  const stepNow = (): CaseStep | undefined => stage?.step(procedure);
  const isFirstLook = (): boolean => {
    const step = stepNow()?.step;
    return step?.at === 'looking' && step.acted === null;
  };

  function strike(): void {
    armed = false;
    const step = stepNow();
    const before = JSON.stringify([world.state, world.knobs]);
    if (step !== undefined) oracle.aside(() => turn.happens(world, step.plan));
    if (JSON.stringify([world.state, world.knobs]) !== before) moves += 1;
  }
  const trapped =
    (send: Send): Send =>
    async (request) => {
      if (changeIn(request) !== null) oracle.sends();
      const before = moment.id === 'looking' ? isLook(request) && isFirstLook() : moment.at?.isAt(request);
      if (!armed || before !== true) return send(request);
      if (moment.at?.strikes !== 'after') {
        strike();
        return send(request);
      }
      const reply = await send(request);
      strike();
      return reply;
    };

  const opened = await open(world, {
    settings: { ...caseById(subject.caseId).settings, ...settings },
    send: (send) => watch.send(frame, trapped(send)),
    services: (services) => watch.services(frame, services),
  });
  stage = opened;
  watch.follow(frame, opened);
  armed = moment.id === 'looking';
  const arrived = await bringToGo(opened, subject).then(
    () => true,
    () => false,
  );
  if (moment.id !== 'looking' && !arrived) throw new Error(`${procedure} did not become ready.`);
  const asked = stepNow();
  const notes = notesOn(world).length;
  if (arrived && asked !== undefined) {
    oracle.confirm(procedure, asked.plan.wish);
    world.knobs.honoursExpected = moment.id === 'sent';
    armed = moment.at !== undefined;
    if (moment.id === 'gates') {
      strike();
      await opened.pass(5_000);
    }
    for (const deed of going(opened, asked)) {
      if (deed.type === 'go' && (moment.id === 'confirmed' || moment.id === 'late')) strike();
      if (deed.type === 'go' && moment.id === 'late') await opened.pass(66_000, 11_000);
      await opened.send(deed);
    }
    await opened.pass(24_000, 2_000);
    await opened.pass(150_000, 15_000);
  }
  if (moves !== 1) throw new Error(`It moved ${moves} times.`);
  return {
    world,
    stage: opened,
    watch,
    oracle,
    asked,
    begun: () =>
      notesOn(world)
        .slice(notes)
        .filter((one) => one.event === 'begun').length,
  };
}
