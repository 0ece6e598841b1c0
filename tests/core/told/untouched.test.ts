/** What was left untouched was not looked up: it is unread, and never ok, zero, free or nothing. */
import { describe, expect, test } from 'vitest';
import { caseStatus } from '#core/case/status.ts';
import { answeredBy } from '#core/findings/answered-by.ts';
import type { FindingId } from '#core/findings/finding.ts';
import type { ManualField, ManualForm } from '#core/facts/manual-form.ts';
import { assessment } from '../opened.ts';
import { inDays } from '../records.ts';
import { asTold } from './combinations.ts';

/** All of it told: nothing stands in the way. */
const whole: ManualForm = {
  'customer-id': '5501',
  'login-activated': 'yes',
  'linked-uid': '4711',
  'token-works': 'yes',
  'linked-account': 'customer',
  'subscription-name': 'A-S00012345',
  'subscription-product': 'seats',
  'subscription-plan': 'premium',
  seats: '24',
  'linked-namespace': 'none',
  'subscription-status': 'Active',
  'subscription-start': inDays(-10),
  'subscription-end': inDays(300),
  'subscription-trial': 'no',
  'subscription-delivery': 'saas',
  reseller: 'no',
  program: 'none',
  holder: 'none',
  'holder-of': '9001',
};

const without = (...fields: readonly ManualField[]) =>
  assessment(asTold({ ...whole, ...Object.fromEntries(fields.map((field) => [field, ''])) }, {}));

const finding = (id: FindingId, ...fields: readonly ManualField[]) =>
  without(...fields).findings.find((one) => one.id === id);

test('told in full, the customer could do it', () => {
  expect(without().route).toBe('self-serve');
});

describe('a finding whose fact is untouched is unread, and stops where decisions.md says so', () => {
  test.each<[FindingId, readonly ManualField[], 'reason' | null]>([
    ['login-activated', ['login-activated'], null],
    ['account-linked', ['linked-uid'], null],
    ['token-valid', ['token-works'], null],
    ['linked-user-is-customer', ['linked-account'], 'reason'],
    ['subscription-active', ['subscription-status'], 'reason'],
    ['subscription-active', ['subscription-end'], 'reason'],
    ['subscription-is-saas', ['subscription-delivery'], null],
    ['subscription-not-trial', ['subscription-trial'], null],
    ['subscription-started', ['subscription-start'], null],
    ['subscription-has-seats', ['subscription-product', 'subscription-plan', 'seats'], null],
    ['namespace-free', ['holder'], 'reason'],
    ['source-namespace', ['linked-namespace'], null],
    ['seats-match', ['seats'], null],
    ['reseller', ['reseller'], null],
    ['program', ['program'], null],
  ])('%s without %j', (id, fields, gate) => {
    const found = finding(id, ...fields);
    expect(found).toMatchObject({ level: 'unread', gate });
    expect(answeredBy[id]?.some((field) => fields.includes(field))).toBe(true);
  });

  test.each<[ManualField]>([
    ['login-activated'],
    ['linked-uid'],
    ['token-works'],
    ['subscription-status'],
    ['subscription-delivery'],
    ['subscription-trial'],
    ['subscription-start'],
    ['seats'],
    ['linked-namespace'],
    ['program'],
    ['holder'],
  ])('the customer is not sent to the portal without %s', (field) => {
    expect(without(field).route).toBe('provision');
  });

  test('nobody is asked for the token of an account that is not linked', () => {
    const state = asTold({ ...whole, 'linked-uid': 'none', 'token-works': '', 'linked-account': '' }, {});
    expect(assessment(state).findings.map(({ id }) => id)).not.toContain('token-valid');
  });
});

describe('without what decides the plan nothing is planned', () => {
  test.each<[ManualField]>([['linked-uid'], ['subscription-name'], ['linked-namespace'], ['seats']])(
    '%s',
    (field) => {
      const state = asTold({ ...whole, [field]: '' }, {});
      expect(assessment(state).plan).toEqual([]);
      expect(caseStatus(state, assessment(state))).toBe('choosing');
    },
  );

  test('a product that is not seats needs none', () => {
    const form = { ...whole, 'subscription-product': 'storage', 'subscription-plan': '', seats: '' };
    expect(assessment(asTold(form, {})).route).toBe('expert-review');
  });
});
