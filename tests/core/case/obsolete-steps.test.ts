/** Steps that nothing needs any more go away; what was sent, or may have been, never does. */
import { expect, test } from 'vitest';
import { withoutObsoleteSteps } from '#core/case/obsolete-steps.ts';
import type { CaseStep } from '#core/case/state.ts';
import type { Step } from '#core/step/state.ts';
import { looking } from '#core/step/looks.ts';
import { type Given, notRead, onItsWay, told } from '../build.ts';
import { entry, noteOf } from '../journal/entry.ts';
import {
  acted,
  association,
  caseOf,
  holder,
  inDoubt,
  readyStep,
  refused,
  running,
  settled,
  assessment,
  stepOf,
} from '../opened.ts';
import { now, onAcme, onLabs, order, premium } from '../records.ts';
import { clear, doubtfulAs, locked, putBack, unlink } from './steps.ts';

const other = { ...association, subscription: 'A-S00000005' };
const took = stepOf('force-associate', association, settled);
const backed = putBack(settled);

/** An order of the one that is to be cleared, whose subscription is there. */
const held = (linked: typeof onAcme | typeof onLabs): Given => ({
  facts: {
    orders: { 9001: told([order(holder.subscription)]) },
    subscription: { [holder.subscription]: told(premium({ name: holder.subscription, linked })) },
  },
});
const stays: Given = { ...held(onAcme), sub: { linked: onAcme } };
const ordersUnread: Given = { facts: { orders: { 9001: notRead } } };
const own = doubtfulAs({ acted: { ...acted, attempt: 'mine' } });
const looks = looking(null, now);
const owing: Step = { ...looks, owes: 'refused' };
const going: Step = { ...looks, going: { attempt: 'a', from: { linked: 9001 } } };

test.each<[string, Given, readonly CaseStep[], number]>([
  ['wanted by the plan', held(onAcme), [clear(readyStep)], 1],
  ['the group was let go', held(onLabs), [clear(readyStep)], 0],
  ['let go, and not looked at yet', held(onLabs), [clear(locked)], 0],
  ['let go, and already cleared: it is done', held(onLabs), [clear(settled)], 1],
  ['let go, and it may be on its way', held(onLabs), [clear(inDoubt)], 1],
  ['let go, and refused', held(onLabs), [clear(refused)], 1],
  ['let go, and something is still to be noted', held(onLabs), [clear(owing)], 1],
  ['let go, and being looked at', held(onLabs), [clear(looks)], 0],
  ['let go, and the agent has just said go', held(onLabs), [clear(going)], 1],
  ['whether it was let go cannot be read', ordersUnread, [clear(readyStep)], 1],
  ['it still holds the group', stays, [clear(readyStep)], 1],
  ['another took over', stays, [clear(readyStep), took], 1],
  [
    'another took over, on another group',
    stays,
    [clear(readyStep), stepOf('force-associate', { ...other, namespace: 9002 }, settled)],
    2,
  ],
  ['it was put back', stays, [clear(readyStep), backed], 2],
  ['another is still to take over', stays, [clear(readyStep), { ...took, step: readyStep }], 2],
  ['the account is right by now', {}, [unlink(readyStep)], 0],
  ['the account is right, and it may be on its way', {}, [unlink(inDoubt)], 1],
  [
    'the plan cannot be told',
    { facts: { namespace: { 9001: notRead, 'acme-corp': notRead } } },
    [unlink(readyStep)],
    1,
  ],
  [
    'the group is on its way',
    { facts: { namespace: { 9001: onItsWay, 'acme-corp': onItsWay } } },
    [unlink(readyStep)],
    1,
  ],
])('%s', (_, given, steps, left) => {
  const state = caseOf(given, { phase: running, steps });
  expect(withoutObsoleteSteps(state, assessment(state))).toHaveLength(left);
});

test('nothing obsolete: the very same steps', () => {
  const state = caseOf({}, { phase: running, steps: [took] });
  expect(withoutObsoleteSteps(state, assessment(state))).toBe(state.steps);
});

test('what was overtaken is over, though it may have been on its way', () => {
  const at = (ago: number) => now - ago * 60_000;
  const linking = {
    procedure: 'link-account',
    wish: { customer: 5501, uid: '4711' },
    attempt: 'bens',
  } as const;
  const comments = [
    noteOf(entry({ procedure: 'unlink-account', wish: { customer: 5501 }, attempt: 'mine', at: at(9) }), 9),
    noteOf(entry({ ...linking, at: at(8) }), 8),
    noteOf(entry({ ...linking, event: 'settled', at: at(7) }), 7),
  ];
  const state = caseOf({ comments }, { phase: running, steps: [unlink(own), took] });
  expect(withoutObsoleteSteps(state, assessment(state))).toEqual([took]);
});
