/** Steps of a case by what they do, and a step in each state that it can be in. */
import type { CaseStep } from '#core/case/state.ts';
import { looking } from '#core/step/looks.ts';
import type { Step } from '#core/step/state.ts';
import { acted, association, fromNothing, holder, readyStep, stepOf } from '../opened.ts';
import { now } from '../records.ts';

export const link = (step: Step): CaseStep => stepOf('link-account', { customer: 5501, uid: '4711' }, step);
export const unlink = (step: Step): CaseStep => stepOf('unlink-account', { customer: 5501 }, step);
export const change = (step: Step): CaseStep => stepOf('change-namespace', association, step);
export const force = (step: Step, role: CaseStep['role'] = 'planned'): CaseStep =>
  stepOf('force-associate', association, step, role);
export const clear = (step: Step): CaseStep => stepOf('clear-subscription', holder, step);
/** The cleared subscription, back onto its group. */
export const putBack = (step: Step): CaseStep =>
  stepOf('force-associate', { ...holder, namespace: 9001 }, step, 'put-back');
export const minutes = (step: Step): CaseStep =>
  stepOf('set-compute-minutes', { namespace: 9001, total: 9 }, step, 'minutes');

type At<Where extends Step['at']> = Partial<Extract<Step, { at: Where }>>;

/** Steps at their ends, with some of it otherwise. */
export const settledAs = (over: At<'settled'> = {}): Step => ({
  at: 'settled',
  acted,
  proof: { settled: 'yes', sides: [] },
  looked: now,
  owes: null,
  ...over,
});
export const refusedAs = (over: At<'refused'> = {}): Step => ({
  at: 'refused',
  acted,
  refusal: { id: 'unknown', raw: 'No.', params: {} },
  looked: now,
  owes: null,
  ...over,
});
export const doubtfulAs = (over: At<'in-doubt'> = {}): Step => ({
  at: 'in-doubt',
  acted,
  last: null,
  looked: now,
  ...over,
});

export const locked: Step = { at: 'locked' };
const proof = { settled: 'no', sides: [] } as const;
const noting: Step = {
  at: 'noting',
  proof,
  attempt: 'one',
  from: fromNothing,
  looked: now,
  fromHalf: false,
};
const checking: Step = { at: 'checking', proof, acted, from: fromNothing, looks: 0, due: now };
const acting: Step = { at: 'acting', proof, acted };
const waiting: Step = { at: 'waiting', acted, looks: 0, from: now, due: now, last: null };

/** By what is said of each. */
export const states = {
  locked,
  'looked at before the change': looking(null, now),
  'looked at after the change': looking(acted, now),
  ready: readyStep,
  'being noted': noting,
  'looked at right before the change': checking,
  'being carried out': acting,
  'carried out by somebody else': waiting,
  settled: settledAs(),
  refused: refusedAs(),
  'in doubt': doubtfulAs(),
  'in doubt about what others did': doubtfulAs({ acted: null }),
} as const satisfies Readonly<Record<string, Step>>;

export type StateName = keyof typeof states;
