/** A tick in a guide is the agent's own aid: shown for that step, wish, attempt and agent alone, and nothing rests on it. */
import { describe, expect, test } from 'vitest';
import { effectsOf } from '#core/case/effects.ts';
import { mayStillImpersonate, ticksOf, withTick } from '#core/case/guide-ticks.ts';
import { reduceCase } from '#core/case/reducer.ts';
import type { CaseState, CaseStep } from '#core/case/state.ts';
import { viewOf } from '#core/case/view.ts';
import type { Acted, Step } from '#core/step/state.ts';
import { now } from '../records.ts';
import { acted, association, caseOf, readyStep, running, stepOf } from '../opened.ts';

const handed: Acted = { ...acted, delegatedTo: 'agent' };
const waitingFor = (over: Partial<Acted> = {}): Step => ({
  at: 'waiting',
  acted: { ...handed, ...over },
  looks: 0,
  from: now,
  due: now + 2_000,
  last: null,
});

const step = stepOf('change-namespace', association, waitingFor());
const caseWith = (...steps: CaseStep[]): CaseState => caseOf({}, { phase: running, steps });
const ticked = (state: CaseState, one: CaseStep): readonly string[] => ticksOf(state, one);
const before = withTick(caseWith(step), step.id, 'impersonate-gitlab', true);

test('is there once it was set, and gone once it was taken back', () => {
  expect(ticked(before, step)).toEqual(['impersonate-gitlab']);
  const more = withTick(before, step.id, 'end-gitlab', true);
  expect(ticked(more, step)).toEqual(['impersonate-gitlab', 'end-gitlab']);
  expect(ticked(withTick(more, step.id, 'impersonate-gitlab', false), step)).toEqual(['end-gitlab']);
  expect(withTick(more, step.id, 'end-gitlab', true).guideTicks).toHaveLength(2);
});

test('in a view it stands with its step', () => {
  expect(viewOf(before, now).plan.started.map((one) => one.ticks)).toEqual([['impersonate-gitlab']]);
});

describe('is never that of', () => {
  const group = { ...association, namespace: 9002 };
  const others: readonly (readonly [string, CaseStep])[] = [
    ['another wish of the same procedure', stepOf('change-namespace', group, waitingFor())],
    ['another procedure with the same wish', stepOf('force-associate', association, waitingFor())],
    ['another role of the same wish', stepOf('change-namespace', association, waitingFor(), 'put-back')],
    ['a later attempt', stepOf('change-namespace', association, waitingFor({ attempt: 'two' }))],
    [
      'an attempt whose name only begins alike',
      stepOf('change-namespace', association, waitingFor({ attempt: 'one more' })),
    ],
    ['a step that has handed nothing over', stepOf('change-namespace', association, readyStep)],
  ];

  test.each(others)('%s', (_, other) => {
    expect(ticked({ ...before, steps: [other] }, other)).toEqual([]);
  });

  test('another agent', () => {
    const agent = { ...before.agent, id: '902' };
    expect(ticked({ ...before, agent }, step)).toEqual([]);
  });
});

describe('nothing rests on it', () => {
  const all = ['departure', 'impersonate-gitlab', 'confirm', 'end-customersdot', 'end-gitlab'] as const;
  const some = caseWith(
    step,
    stepOf('set-compute-minutes', { namespace: 9001, total: 5 }, readyStep, 'minutes'),
  );
  const full = all.reduce(
    (state, key) => reduceCase(state, { type: 'tick', step: step.id, key, ticked: true, now }),
    some,
  );
  const rest = (state: CaseState) => ({ ...state, guideTicks: [] });
  const effects = (state: CaseState) => effectsOf(state, now).map(({ key }) => key);

  test('no other part of the case changes with it, and nothing is to be done', () => {
    expect(full.guideTicks).toHaveLength(all.length);
    expect(rest(full)).toEqual(rest(some));
    expect(effects(full)).toEqual(effects(some));
  });

  test('what is shown is the same, but for the ticks', () => {
    const shown = (state: CaseState) => {
      const { plan, ...others } = viewOf(state, now);
      return { ...others, plan: { ...plan, started: plan.started.map((one) => ({ ...one, ticks: [] })) } };
    };
    expect(shown(full)).toEqual(shown(some));
  });

  test.each([
    ['with all of them', full],
    ['with none', some],
  ])('%s the agent may say that it is done, and it is looked at', (_, state) => {
    const event = { type: 'done-in-admin', now } as const;
    const said = reduceCase(state, { type: 'step', id: step.id, event, now });
    expect(said.steps[0]?.step).toMatchObject({ at: 'looking', acted: { attestedBy: 'agent' } });
  });

  test('a step that is not there has none', () => {
    expect(withTick(some, 'nobody', 'send', true)).toBe(some);
  });
});

describe('an impersonation may still be open', () => {
  const linking = (one: Step): CaseStep => stepOf('link-account', { customer: 5501, uid: '4711' }, one);
  const said: Acted = { ...handed, attestedBy: 'agent' };
  const over = (by: Acted): Step => ({
    at: 'settled',
    acted: by,
    proof: { settled: 'yes', sides: [] },
    looked: now,
    owes: null,
  });
  const doubted: Step = { at: 'in-doubt', acted: said, last: null, looked: now };
  const refusal = { id: 'unknown', raw: 'No.', params: {} } as const;
  const denied: Step = { at: 'refused', acted: handed, refusal, looked: now, owes: null };

  test.each<[string, Step, readonly string[], boolean]>([
    ['as long as the guide stands there: it says so itself', waitingFor(), ['departure'], false],
    ['after "done", whatever was ticked', over(said), [], true],
    ['in doubt after "done"', doubted, [], true],
    ['refused, where something was ticked', denied, ['impersonate-gitlab'], true],
    ['settled by a colleague, and opened here', over(handed), [], false],
    ['of a change that the API made', over(acted), ['departure'], false],
    ['of a step that is ready', readyStep, [], false],
  ])('%s', (_, one, ticks, open) => {
    expect(mayStillImpersonate(linking(one), ticks)).toBe(open);
  });
});
