/** The case once a group without its subscription is to get it back. */
import { type CaseState, allowed, type CaseStep } from './state.ts';
import { assess } from './assessment.ts';
import { mayPutBack } from './stranded.ts';
import { newStep } from './offers.ts';
import { puttingBack } from '../plan/plan.ts';
import { transition } from '../step/transition.ts';
import { isBegun } from './phase.ts';

export function putBack(state: CaseState, group: number | undefined, now: number): CaseState {
  const { stranded } = assess(state, now);
  const one = group === undefined ? stranded.at(-1) : stranded.find((each) => each.group.id === group);
  if (one === undefined || !mayPutBack(state, one) || !allowed(state)) return state;
  const { plan, seats } = one.about;
  const about = {
    namespace: one.group,
    ...(plan === undefined ? {} : { plan }),
    ...(seats === undefined ? {} : { seats }),
  };
  const step = newStep(puttingBack(one.subscription, about), 'put-back');
  const unlocked: CaseStep = { ...step, step: transition(step.step, { type: 'unlock', now }) };
  const phase = isBegun(state) ? state.phase : ({ is: 'running', intent: null, partial: false } as const);
  return { ...state, phase, steps: [...state.steps, unlocked] };
}
