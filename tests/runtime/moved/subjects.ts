/** The procedures of the faults' table, and putting back; a change that leaves a group, so that it has one to confirm. */
import { caseById } from '../../world/cases/index.ts';
import { still } from '../../world/stage.ts';
import type { World } from '../../world/types.ts';
import { type Subject, subjects as faulty } from '../faults/subjects.ts';
import { addOthers } from './others.ts';

export const subjects: readonly Subject[] = [
  ...faulty.map((one) =>
    one.procedure === 'change-namespace' ? { ...one, caseId: 'moves-from-another' } : one,
  ),
  { procedure: 'put-back', caseId: 'swap-refused' },
];

/** What is left of the minutes that linking loses, so that the present total can be lowered as well as raised. */
export const minutesLeft = 2_000;

/** The subject's case with other people in it. */
export function worldOf({ procedure, caseId }: Subject): World {
  const seed = caseById(caseId).seed();
  addOthers(seed);
  const world = still(seed);
  if (procedure === 'set-compute-minutes') {
    world.subscribe(() => {
      for (const group of world.state.gitlab.namespaces.filter((one) => one.losesMinutes))
        group.extra_shared_runners_minutes_limit ??= minutesLeft;
    });
  }
  return world;
}

/** Carried out by the agent's hands or by an issue's automation, with CustomersDot's API read all the same. */
export const modes = [
  { mode: 'guided', title: 'the same, guided' },
  { mode: 'internal_request', title: 'the same, by internal request' },
] as const;

/** What the automation of internal requests can do. */
export const byOtherHands: readonly Subject[] = subjects.filter(({ procedure }) =>
  ['force-associate', 'clear-subscription'].includes(procedure),
);
