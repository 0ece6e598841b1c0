/** Linked by other hands: the customer is told once GitLab.com shows it too (decisions.md, "Closing", "on both sides"). */
import { describe, expect, test } from 'vitest';
import { holdOf } from '#core/case/hold.ts';
import type { CaseState } from '#core/case/state.ts';
import { caseStatus } from '#core/case/status.ts';
import { closingOf } from '#core/case/closing.ts';
import type { GroupPlan } from '#core/domain/records/gitlab.ts';
import { type Facts, type Given, notRead, notThere, provisioned } from '../../build.ts';
import { caseOf, running, settled, assessment, stepOf } from '../../opened.ts';
import { email, line, onAcme, onLabs, seats } from '../../records.ts';

const forbidden: Facts['plan'] = {
  9001: { tag: 'unread', trouble: { kind: 'forbidden', service: 'gitlab', detail: 'HTTP 403' }, at: 0 },
};
const shows = (plan: Partial<GroupPlan>): Given => ({ ...provisioned, plan });
const answers = (plan: Facts['plan']): Given => ({ ...provisioned, facts: { plan: plan ?? {} } });
const sells = (code: string): Given => ({
  ...provisioned,
  sub: { linked: onAcme, lines: [seats(24, code)] },
});

function judged(given: Given, over: Partial<CaseState> = {}) {
  const state = caseOf(given, over);
  const seen = assessment(state);
  return {
    status: caseStatus(state, seen),
    draft: closingOf(state, seen)?.kind ?? null,
    hold: holdOf(state, seen),
  };
}

describe('the reply waits, and says what to look at', () => {
  test.each<[string, Given]>([
    ['the group is on Free', shows({ code: 'free', name: 'Free', seats: 0 })],
    ['the group has no subscription there', shows({ code: null, name: null, seats: null })],
    ['it shows another plan', shows({ code: 'ultimate', name: 'Ultimate', seats: 24 })],
    ['it shows the seats of another one', shows({ code: 'premium', name: 'Premium', seats: 5 })],
    ['it shows a trial', shows({ code: 'premium', name: 'Premium', seats: 24, trial: true })],
    ['the group is gone from there', answers({ 9001: notThere })],
    ['it cannot be read just now', answers({ 9001: notRead })],
    [
      'Free, and the customer would have to sign in again',
      { ...shows({ code: 'free' }), customer: { tokenValid: false } },
    ],
    [
      'Free, and there are too few seats',
      { ...shows({ code: 'free' }), group: { ...provisioned.group, billable: 40 } },
    ],
  ])('%s', (_, given) => {
    expect(judged(given)).toMatchObject({
      status: 'blocked',
      draft: null,
      hold: { ask: { of: 'plan', arg: '9001' } },
    });
  });
});

describe('nothing holds the reply up', () => {
  test.each<[string, Given]>([
    ['GitLab.com shows plan and seats', provisioned],
    ['the plan by its older name', { ...sells('ultimate'), plan: { code: 'gold', name: 'Gold', seats: 24 } }],
    [
      'a programme of open source',
      { ...sells('ultimate'), plan: { code: 'opensource', name: 'Ultimate', seats: 24 } },
    ],
    [
      'the older name is CustomersDot’s',
      { ...sells('gold'), plan: { code: 'ultimate', name: 'Ultimate', seats: 24 } },
    ],
    ['this token may never read it', answers(forbidden)],
  ])('%s', (_, given) => {
    expect(judged(given)).toEqual({ status: 'closing', draft: 'confirmation', hold: null });
  });

  test('minutes alone give a group no plan that it could lag behind with', () => {
    const minutes = { ...provisioned, sub: { linked: onAcme, lines: [line('compute_minutes', 2)] } };
    expect(judged({ ...minutes, plan: { code: 'free' } }).hold).toBeNull();
  });

  test('a step that is still planned says by itself what is missing', () => {
    const unlinked = { ...provisioned, customer: { uid: null, tokenValid: null }, plan: { code: 'free' } };
    expect(judged(unlinked)).toMatchObject({ status: 'ready', hold: null });
  });
});

describe('the account alone was linked here, the rest by other hands', () => {
  const linked: Partial<CaseState> = {
    phase: running,
    steps: [stepOf('link-account', { customer: 5501, uid: '4711' }, settled)],
  };
  test.each<[string, Given, string, string | null]>([
    ['GitLab.com shows it', provisioned, 'closing', 'confirmation'],
    ['GitLab.com shows Free', shows({ code: 'free' }), 'blocked', null],
    [
      'the customer cannot be read again',
      { ...provisioned, facts: { 'customers-by-email': { [email]: notRead } } },
      'blocked',
      null,
    ],
    [
      'the group cannot be read again',
      { ...provisioned, facts: { namespace: { 9001: notRead, 'acme-corp': notRead } } },
      'blocked',
      null,
    ],
    ['it is on another group by now', { ...provisioned, sub: { linked: onLabs } }, 'blocked', null],
  ])('%s', (_, given, status, draft) => {
    expect(judged(given, linked)).toMatchObject({ status, draft });
  });

  test('what is asked again just now is waited for', () => {
    expect(judged(provisioned, { ...linked, stale: new Set(['plan:9001']) })).toMatchObject({
      status: 'running',
      draft: null,
    });
  });

  test('a step that has seen the group is proof enough, whatever can be read afterwards', () => {
    const change = stepOf('change-namespace', { subscription: 'A-S00012345', namespace: 9001 }, settled);
    const given = { ...provisioned, facts: { namespace: { 9001: notRead } } };
    expect(judged(given, { phase: running, steps: [change] })).toMatchObject({
      status: 'closing',
      draft: 'confirmation',
    });
  });
});
