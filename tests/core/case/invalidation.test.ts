/** Which answers a step that has ended makes doubtful or takes away, which have grown old, and which may be there by now. */
import { describe, expect, test } from 'vitest';
import { forgotten, olderThan, staleAfter, unreadAgain } from '#core/case/invalidation.ts';
import type { Loadable, TroubleKind } from '#core/domain/loadable.ts';
import type { ProcedureId } from '#core/procedures/catalog.ts';
import { told } from '../build.ts';
import { caseOf } from '../opened.ts';
import { now, premium, shownPlan } from '../records.ts';

const state = caseOf({
  facts: {
    subscription: {
      'A-S1': told(premium({ name: 'A-S1' })),
      'A-S2': told(premium({ name: 'A-S2' }), 'agent'),
    },
  },
});
const left = (procedure: ProcedureId) => [...(forgotten(state, procedure).subscription?.keys() ?? [])];

test('a step on a group forgets the subscriptions that were read by themselves, and keeps what the agent said', () => {
  expect(left('force-associate')).toEqual(['A-S2']);
  expect(left('clear-subscription')).toEqual(['A-S2']);
});

test('a step on an account forgets none', () => {
  expect(left('link-account')).toEqual(['A-S1', 'A-S2']);
});

const minute = 60_000;
const planIs = (plan: Loadable<ReturnType<typeof shownPlan>>) => caseOf({ facts: { plan: { 9001: plan } } });
const byAgent = planIs(told(shownPlan(), 'agent'));
const neverAsked = planIs({ tag: 'idle' });
/** Nothing is linked just now, and what was read of the account before is still there. */
const unlinkedBefore = caseOf({ customer: { uid: null } });

describe('doubtful once a step has ended', () => {
  test.each<[string, ReturnType<typeof caseOf>, ProcedureId, string, boolean]>([
    ['what a step on a group may have changed', caseOf(), 'force-associate', 'plan:9001', true],
    ['nothing of a group by a step on an account', caseOf(), 'link-account', 'plan:9001', false],
    ['whose account is linked, by a step on it', caseOf(), 'link-account', 'token-owner:5501', true],
    ['also where nothing was linked before', unlinkedBefore, 'link-account', 'token-owner:5501', true],
    ['not what the agent said: that stays said', byAgent, 'force-associate', 'plan:9001', false],
    ['not what was never asked', neverAsked, 'force-associate', 'plan:9001', false],
  ])('%s', (_, from, procedure, key, is) => {
    expect(staleAfter(from, procedure, now).has(key)).toBe(is);
  });

  test('beside what was doubtful before', () => {
    const stale = new Set(['conversation:42']);
    expect(staleAfter(caseOf({}, { stale }), 'force-associate', now)).toContain('conversation:42');
  });
});

describe('grown old', () => {
  test.each<[string, ReturnType<typeof caseOf>, number, boolean]>([
    ['what is older than that', caseOf(), minute + 1, true],
    ['not what is just as old', caseOf(), minute, false],
    ['never what the agent said', byAgent, 60 * minute, false],
    ['not what is on its way', planIs({ tag: 'asked' }), 60 * minute, false],
  ])('%s', (_, from, later, is) => {
    expect(olderThan(from, minute, now + later).includes('plan:9001')).toBe(is);
  });
});

describe('asked again, since the reason may have passed', () => {
  test.each<[TroubleKind, boolean]>([
    ['silence', true],
    ['down', true],
    ['shape', true],
    ['proxy', true],
    ['no-api', true],
    ['wait', false],
    ['signed-out', false],
    ['forbidden', false],
    ['bad-request', false],
  ])('%s: %s', (kind, is) => {
    const plan = { tag: 'unread', trouble: { kind, service: 'gitlab', detail: '' }, at: now } as const;
    expect(unreadAgain(planIs(plan), now)).toEqual(is ? ['plan:9001'] : []);
  });
});
