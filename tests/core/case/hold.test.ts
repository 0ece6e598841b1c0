/** What holds a case up though no finding blocks, and when it counts as provisioned. */
import { describe, expect, test } from 'vitest';
import { holdOf, isProvisioned, showsNothingToDo, isPaidWherePutBack } from '#core/case/hold.ts';
import type { CaseState, CaseStep } from '#core/case/state.ts';
import type { Loadable } from '#core/domain/loadable.ts';
import { type Given, notRead, onItsWay, provisioned, told } from '../build.ts';
import { assessment, caseOf, running } from '../opened.ts';
import { now, onAcme, shownPlan } from '../records.ts';
import { change, clear, link, putBack, settledAs, states } from './steps.ts';

const settled = settledAs();
const forbidden: Loadable<never> = {
  tag: 'unread',
  trouble: { kind: 'forbidden', service: 'gitlab', detail: '' },
  at: now,
};

/** CustomersDot has it on the group, and GitLab.com still shows Free. */
const lagging: Given = { sub: { linked: onAcme } };
const planUnread: Given = { ...lagging, facts: { plan: { 9001: notRead } } };
const planForbidden: Given = { ...lagging, facts: { plan: { 9001: forbidden } } };
const stale = { stale: new Set(['plan:9001']) };
const begun = (given: Given, steps: readonly CaseStep[], over: Partial<CaseState> = {}) =>
  caseOf(given, { phase: running, steps, ...over });

describe('a hold', () => {
  const journal = { of: 'conversation', arg: '42' };
  const plan = { of: 'plan', arg: '9001' };

  test.each<[string, CaseState, object | null]>([
    ['none: all was read, and it shows', caseOf(provisioned), null],
    [
      'the journal was not read: what was begun is not known',
      caseOf({ facts: { conversation: { 42: notRead } } }),
      { ask: journal, trouble: { kind: 'down' } },
    ],
    [
      'steps that are under way know what was begun',
      begun({ facts: { conversation: { 42: notRead } } }, [change(states.ready)]),
      null,
    ],
    ['GitLab.com lags behind', caseOf(lagging), { ask: plan, trouble: null }],
    ['its plan could not be read', caseOf(planUnread), { ask: plan, trouble: { kind: 'down' } }],
    ['its plan may never be read with this token', caseOf(planForbidden), null],
    [
      'a step has proven it, and its plan could not be read since',
      begun(planUnread, [change(settled)]),
      null,
    ],
    [
      'a step has proven it, and GitLab.com shows another plan since',
      begun(lagging, [change(settled)]),
      { ask: plan, trouble: null },
    ],
    [
      'an account was linked: that proves nothing of the group',
      begun(planUnread, [link(settled)]),
      { ask: plan },
    ],
  ])('%s', (_, state, is) => {
    const hold = holdOf(state, assessment(state));
    if (is === null) expect(hold).toBeNull();
    else expect(hold).toMatchObject(is);
  });
});

describe('what was read leaves nothing to do', () => {
  test.each<[string, CaseState, boolean]>([
    ['it is so, and GitLab.com shows it', caseOf(provisioned), true],
    ['a step is wanted', caseOf(), false],
    ['it is read again', caseOf(provisioned, stale), false],
    ['something is on its way', caseOf({ ...provisioned, facts: { orders: { 9001: onItsWay } } }), false],
    [
      'the group could not be read',
      caseOf({ facts: { namespace: { 9001: notRead, 'acme-corp': notRead } } }),
      false,
    ],
    ['GitLab.com lags behind', caseOf(lagging), false],
  ])('%s', (_, state, is) => {
    expect(showsNothingToDo(assessment(state))).toBe(is);
  });
});

describe('the case is provisioned', () => {
  test.each<[string, CaseState, boolean]>([
    ['a step has seen it on the group', begun(provisioned, [change(settled)]), true],
    ['a step is still to go', begun(provisioned, [change(states.ready)]), false],
    ['nothing was begun', caseOf(provisioned), false],
    ['what was read since wants it again', begun({}, [change(settled)]), false],
    ['that is being read again: the proof stands meanwhile', begun({}, [change(settled)], stale), true],
    ['GitLab.com was read since, and shows another plan', begun(lagging, [change(settled)]), false],
    ['GitLab.com could not be read since: the proof stands', begun(planUnread, [change(settled)]), true],
    ['only the account was left to do, and it shows', begun(provisioned, [link(settled)]), true],
    ['only the account was left to do, and GitLab.com lags behind', begun(lagging, [link(settled)]), false],
  ])('%s', (_, state, is) => {
    expect(isProvisioned(state, assessment(state))).toBe(is);
  });
});

describe('GitLab.com shows a plan on what was put back', () => {
  const shown = (code: string | null): Given => ({ facts: { plan: { 9001: told(shownPlan({ code })) } } });
  const back = [clear(settled), putBack(settled)];

  test.each<[string, Given, readonly CaseStep[], boolean]>([
    ['it does', shown('premium'), back, true],
    ['a plan that nobody knows is one as well', shown('x_2027'), back, true],
    ['it shows Free', shown('free'), back, false],
    ['it shows none at all', shown(null), back, false],
    ['a trial is none', shown('ultimate_trial'), back, false],
    ['it could not be read', { facts: { plan: { 9001: notRead } } }, back, false],
    ['it may never be read with this token', { facts: { plan: { 9001: forbidden } } }, back, true],
    ['nothing was put back', shown('free'), [clear(settled)], true],
    ['putting back has not ended', shown('free'), [putBack(states.ready)], true],
  ])('%s', (_, given, steps, is) => {
    expect(isPaidWherePutBack(begun(given, steps))).toBe(is);
  });
});
