/** A story played to its end: what is demanded of every machine. */
import { stepEffect } from '#core/step/effects.ts';
import type { Step } from '#core/step/state.ts';
import { locked, mayBeTakenBack } from '#core/step/transition.ts';
import { agent } from './agent.ts';
import { demand, type Journey, type Machine, reopen, tell } from './frame.ts';
import { carryOut } from './loop.ts';
import { calm, type Story, type Whim } from './arbitraries.ts';
import { createWorld, move as moveWorld } from './world.ts';

/** One move of the shell, or of the agent. */
function move(journey: Journey, whim: Whim): void {
  const { world } = journey;
  world.now += whim.pass;
  if (whim.close) reopen(journey);
  const { step } = journey;
  // Between the last look and the change itself only the service can tell: it refuses, as `act` plays it.
  if (step.at !== 'acting') moveWorld(world, whim);
  const effect = stepEffect(step);
  if (effect === null) return agent(journey, whim);
  carryOut(journey, effect, whim);
}

const isOver = ({ step }: Journey): boolean =>
  (step.at === 'settled' || step.at === 'refused') && step.owes === null;

export interface Ending {
  readonly at: Step['at'];
  readonly sent: number;
  readonly lost: number;
  readonly disowned: number;
  /** Attempts whose note was ended without a change. */
  readonly moved: number;
  readonly unchecked: number;
  /** Attempts that the admin page refused by the agent's word, and those of them that happened all the same. */
  readonly noes: number;
  readonly untrue: number;
}

/**
 * Plays a story to its end and lets things calm down after it.
 * @throws when something was done twice, without a note or a check, from another state than the confirmed one, or called
 * settled while it is not; or when it never ends
 */
export function play(machine: Machine, { setting, whims }: Story): Ending {
  const world = createWorld(setting);
  const journey: Journey = {
    machine,
    world,
    journal: [],
    own: new Set(),
    confirmed: new Map(),
    checked: new Set(),
    step: locked,
    last: null,
    gos: 0,
    doubts: 0,
  };
  reopen(journey);
  for (const whim of whims) {
    move(journey, whim);
    if (whim.doubled && journey.last !== null) tell(journey, { ...journey.last, now: world.now });
    if (journey.step.at === 'settled' && isOver(journey) && !mayBeTakenBack(journey.step)) break;
  }
  // What is on its way arrives; who looked three times in vain says that it did not happen.
  world.now += 1_000_000;
  for (let left = 600; left > 0 && !isOver(journey); left -= 1) {
    move(journey, { ...calm, inDoubt: journey.doubts % 4 === 3 ? 'disowns' : 'looks' });
  }
  demand(isOver(journey), `never ends: ${journey.step.at}`);
  const unsent = (id: string) => journey.journal.filter((one) => one.refusal?.id === id).length;
  return {
    at: journey.step.at,
    sent: world.sent.length,
    lost: world.sent.filter((one) => one.happensAt === null).length,
    disowned: world.sent.filter((one) => one.disowned).length,
    moved: unsent('moved'),
    unchecked: unsent('unchecked'),
    noes: world.noes.size,
    untrue: world.sent.filter((one) => world.noes.has(one.attempt) && one.happensAt !== null).length,
  };
}
