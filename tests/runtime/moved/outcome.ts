/** What a cell says of a scene that was played. */
import type { Step } from '../../../src/core/step/state.ts';
import type { Subject } from '../faults/subjects.ts';
import type { Outcome } from './expected.ts';
import type { Moment } from './moments.ts';
import type { Scene } from './scene.ts';

type Ready = Extract<Step, { at: 'ready' }>;

const whyNot = ({ notice }: Ready): Outcome | string => {
  switch (notice?.is) {
    case 'moved':
      return notice.now === null ? 'unread' : 'said';
    case 'changed':
      return 'anew';
    case 'unchecked':
      return 'unread';
    default:
      return notice?.is ?? 'ready';
  }
};

/** What the first look made of a move that came before it. */
function askedAs(step: Step | undefined): Outcome | string {
  switch (step?.at) {
    case 'ready':
      return step.departing.is === 'seen' ? 'asked' : 'unasked';
    case 'settled':
      return 'others';
    case 'in-doubt':
      return 'unread';
    default:
      return step?.at ?? 'dropped';
  }
}

export function outcomeOf(scene: Scene, { procedure }: Subject, { id }: Moment): Outcome | string {
  if (id === 'looking') return askedAs(scene.asked?.step);
  const step = scene.stage.step(procedure)?.step;
  switch (step?.at) {
    case 'ready':
      return whyNot(step);
    case 'settled':
      if (scene.oracle.applied() === 0) return 'others';
      return id === 'applied' ? 'proven' : 'goes';
    case 'in-doubt':
      return step.acted === null ? 'unread' : 'doubt';
    case 'waiting':
      return 'handed';
    default:
      return step?.at ?? 'dropped';
  }
}
