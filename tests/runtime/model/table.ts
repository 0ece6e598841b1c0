/** Two agents at one ticket: each has a frame, a browser that keeps things, and the same world behind it. */
import { AGENT, OTHER_AGENT } from '../../world/build/index.ts';
import { caseById } from '../../world/cases/index.ts';
import { still } from '../../world/stage.ts';
import type { World } from '../../world/types.ts';
import { flush } from '../flush.ts';
import { deedsOf, type Press } from '../agents/buttons.ts';
import { open, type Stage, type StageOptions } from '../stage.ts';
import { type Arms, armsIn } from './arming.ts';
import type { Who } from './moves.ts';
import type { Mutant } from '../mutants/mutant.ts';
import { type Frame, type Watch, watchOver } from './watch.ts';

export type Mode = 'api' | 'guided' | 'internal_request';

/** Whose case it is, and how changes are carried out. */
export interface Story {
  readonly id: string;
  readonly mode: Mode;
}

interface Seat {
  readonly who: Who;
  readonly autosave: Map<string, string>;
  readonly doubts: Map<string, number>;
  frame: Frame;
  stage: Stage;
}

export interface Table {
  readonly story: Story;
  readonly world: World;
  readonly watch: Watch;
  /** Deeds of other hands that wait for their moment. */
  readonly arms: Arms;
  /** Which of the world's deeds were done by hand. */
  readonly byHand: Set<number>;
  readonly seats: Readonly<Record<Who, Seat>>;
  readonly mutant: Mutant | null;
}

const agents: Readonly<Record<Who, number>> = { ann: AGENT, ben: OTHER_AGENT };

type Laid = Pick<Table, 'story' | 'mutant' | 'world' | 'watch' | 'arms'>;

function frameOptions(
  { story, mutant, watch, arms }: Laid,
  frame: Frame,
  as: Who,
  autosave: Map<string, string>,
): StageOptions {
  return {
    agentId: agents[as],
    autosave,
    settings: { ...caseById(story.id).settings, execution_mode: story.mode },
    send: (send) => {
      const watched = watch.send(frame, arms.send(send));
      return mutant?.send?.(watched) ?? watched;
    },
    services: (services) => watch.services(frame, mutant?.services?.(services) ?? services),
    ...(mutant?.advance === undefined ? {} : { advance: mutant.advance }),
  };
}

async function sit(table: Laid, who: Who): Promise<Seat> {
  const autosave = new Map<string, string>();
  const frame: Frame = { who, ended: false, given: new Set() };
  const stage = await open(table.world, frameOptions(table, frame, who, autosave));
  table.watch.follow(frame, stage);
  return { who, autosave, doubts: new Map(), frame, stage };
}

/** The ticket of a story, open in two browsers. */
export async function lay(story: Story, mutant: Mutant | null): Promise<Table> {
  const world = still(caseById(story.id).seed());
  const table = { story, mutant, world, watch: watchOver(world), arms: armsIn(world) };
  const seats = { ann: await sit(table, 'ann'), ben: await sit(table, 'ben') };
  return { ...table, byHand: new Set(), seats };
}

/** The frame goes, as when the page is loaded anew, and another one opens in its place. */
export async function reload(table: Table, seat: Seat, as: Who, kept: boolean): Promise<void> {
  if (table.mutant?.staysAlive !== true) seat.stage.runtime.end();
  seat.frame.ended = true;
  if (!kept) seat.autosave.clear();
  seat.frame = { who: `${seat.who} as ${as}`, ended: false, given: new Set() };
  seat.doubts.clear();
  seat.stage = await open(table.world, frameOptions(table, seat.frame, as, seat.autosave));
  table.watch.follow(seat.frame, seat.stage);
}

/** Presses in one frame, or in both at the same moment, and waits for what comes of it. */
export async function pressIn(table: Table, seats: readonly Seat[], press: Press): Promise<void> {
  const deeds = seats.map((seat) => [seat, deedsOf(seat, press)] as const);
  for (const [{ frame, stage }, list] of deeds) {
    for (const deed of list) {
      if (deed.type === 'give') frame.given?.add(deed.gate);
      stage.runtime.send(deed);
    }
  }
  await flush(table.world);
}
