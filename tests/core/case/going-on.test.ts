/** A go that was said waits for a look, and a note for another: each is taken only while nothing stands in the way by then. */
import { describe, expect, test } from 'vitest';
import { reduceCase } from '#core/case/reducer.ts';
import type { CaseState } from '#core/case/state.ts';
import type { Step } from '#core/step/state.ts';
import type { StepEvent } from '#core/step/events.ts';
import { looking } from '#core/step/looks.ts';
import type { Given } from '../build.ts';
import {
  acted,
  association,
  caseOf,
  forOthers,
  fromLabs,
  fromNothing,
  inDoubt,
  running,
  stepOf,
} from '../opened.ts';
import { now } from '../records.ts';

const proof = { settled: 'no', sides: [] } as const;
const going = (from = fromNothing): Step => ({ ...looking(null, now), going: { attempt: 'a', from } });
const checking: Step = {
  at: 'checking',
  proof,
  acted: { ...acted, from: fromNothing },
  from: fromNothing,
  looks: 0,
  due: now,
};
const expired: Given = { sub: { status: 'Expired' } };
const other = stepOf('link-account', { customer: 5501, uid: '4711' }, inDoubt);

const opened = (step: Step, given: Given = {}, over: Partial<CaseState> = {}): CaseState =>
  caseOf(given, { phase: running, steps: [stepOf('change-namespace', association, step)], ...over });

/** The step, once it was looked at and shows this state. */
function seen(state: CaseState, from = fromNothing): Step | undefined {
  const [one] = state.steps;
  const event: StepEvent = { type: 'looked', proof, departing: { is: 'seen', from }, auditCheck: null, now };
  return reduceCase(state, { type: 'step', id: one?.id ?? '', event, now }).steps[0]?.step;
}
const withOther = (state: CaseState): CaseState => ({ ...state, steps: [...state.steps, other] });
const changed = { at: 'ready', notice: { is: 'changed' } };
const ended = { at: 'looking', acted: null, unsent: { id: 'moved' }, owes: 'refused' };

describe('a go that waits for a look', () => {
  test.each<[string, CaseState, object]>([
    ['nothing stands in the way', opened(going()), { at: 'noting', attempt: 'a', from: fromNothing }],
    ['the agent may not any more', forOthers(opened(going())), changed],
    ['something blocks by now', opened(going(), expired), changed],
    ['another change is on its way', withOther(opened(going())), changed],
    ['a gate is open by now', opened(going(), { plan: { code: 'gold' } }), changed],
  ])('%s', (_, state, is) => {
    expect(seen(state)).toMatchObject(is);
  });

  test('a gate of the state that was shown has to be given still', () => {
    expect(seen(opened(going(fromLabs)), fromLabs)).toMatchObject(changed);
  });
});

describe('right before the change', () => {
  test.each<[string, CaseState, object]>([
    ['nothing stands in the way', opened(checking), { at: 'acting', acted: { attempt: 'one' } }],
    ['the agent may not any more', forOthers(opened(checking)), ended],
    ['something blocks by now', opened(checking, expired), ended],
  ])('%s', (_, state, is) => {
    expect(seen(state)).toMatchObject(is);
  });

  test('another state: all that it rests on is read again', () => {
    const state = opened(checking);
    const event: StepEvent = {
      type: 'looked',
      proof,
      departing: { is: 'seen', from: fromLabs },
      auditCheck: null,
      now,
    };
    const { stale } = reduceCase(state, { type: 'step', id: state.steps[0]?.id ?? '', event, now });
    expect([...stale]).toEqual(
      expect.arrayContaining(['subscriptions:5501', 'namespace:9001', 'plan:9001', 'orders:9001']),
    );
  });
});
