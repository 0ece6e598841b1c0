/** Which plans somebody pays for: all but those that are listed as free or as a trial, by whatever name. */
import { describe, expect, test } from 'vitest';
import { isFreeCode, isPaidCode, isSamePlan, showsOn } from '#core/domain/group-plan.ts';
import type { GroupPlan } from '#core/domain/records/gitlab.ts';
import { shownPlan } from '../records.ts';

test.each<[string | null, 'free' | 'trial' | 'paid']>([
  [null, 'free'],
  ['free', 'free'],
  ['default', 'free'],
  ['premium_trial', 'trial'],
  ['ultimate_trial', 'trial'],
  ['premium', 'paid'],
  ['ultimate', 'paid'],
  ['silver', 'paid'],
  ['gold', 'paid'],
  ['bronze', 'paid'],
  ['opensource', 'paid'],
  ['early_adopter', 'paid'],
  ['premium_saas_2027', 'paid'],
  ['free_2027', 'paid'],
  ['premium_trial_2027', 'paid'],
  ['', 'paid'],
])('%s is %s', (code, is) => {
  expect([isFreeCode(code), isPaidCode(code)]).toEqual([is === 'free', is === 'paid']);
});

test.each<[string | null, string, boolean]>([
  ['premium', 'premium', true],
  ['silver', 'premium', true],
  ['premium', 'silver', true],
  ['gold', 'ultimate', true],
  ['opensource', 'ultimate', true],
  ['opensource', 'gold', true],
  ['gold', 'premium', false],
  ['bronze', 'premium', false],
  ['premium_saas_2027', 'premium', false],
  [null, 'premium', false],
])('%s is the same plan as %s: %s', (code, plan, is) => {
  expect(isSamePlan(code, plan)).toBe(is);
});

describe('whether a group shows a subscription', () => {
  const bought = { code: 'premium', seats: 24 } as const;
  test.each<[string, Partial<GroupPlan>, string | null | undefined, number | undefined, boolean]>([
    ['plan and seats', bought, 'premium', 24, true],
    ['other seats', bought, 'premium', 25, false],
    ['seats are not told', bought, 'premium', undefined, true],
    ['another plan', bought, 'ultimate', 24, false],
    ['still a trial', { ...bought, trial: true }, 'premium', 24, false],
    ['it has no plan to show', { code: 'free' }, null, 24, true],
    ['nobody knows which: any that is paid for', bought, undefined, undefined, true],
    ['nobody knows which, and one that nobody knows', { code: 'x_2027' }, undefined, undefined, true],
    ['nobody knows which: Free is none', { code: 'free' }, undefined, undefined, false],
    ['nobody knows which: no plan is none', { code: null }, undefined, undefined, false],
    ['nobody knows which: a trial is none', { ...bought, trial: true }, undefined, undefined, false],
  ])('%s', (_, shown, plan, seats, is) => {
    expect(showsOn(shownPlan(shown), plan, seats)).toBe(is);
  });
});
