/** In which order the agent is asked, and what: only what would change something now. */
import { describe, expect, test } from 'vitest';
import type { ManualField, ManualForm } from '#core/facts/manual-form.ts';
import {
  currentStage,
  type KnownBeside,
  missingIn,
  passedBy,
  type StageId,
  stageIds,
  stagesOf,
} from '#core/facts/manual-stages.ts';

const onGroup: KnownBeside = { adminIsLinked: false, groupIsToBeLinked: true };
const stages = (form: ManualForm, beside: KnownBeside = onGroup) => stagesOf(form, beside);
const asks = (form: ManualForm, beside?: KnownBeside): readonly ManualField[] =>
  stages(form, beside).flatMap(({ fields }) => fields);

describe('what is asked', () => {
  test('at first who it is', () => {
    expect(stages({})[0]).toMatchObject({
      id: 'customer',
      fields: ['customer-found', 'customer-id', 'login-activated', 'linked-uid'],
    });
  });

  test('of a customer who was not found nothing more', () => {
    expect(asks({ 'customer-found': 'no' })).toEqual(['customer-found']);
  });

  test('who names the customer has found one', () => {
    expect(asks({ 'customer-found': 'no', 'customer-id': '5501' })).toContain('subscription-name');
  });

  test.each<[string, ManualForm, KnownBeside, readonly ManualField[]]>([
    ['nothing is linked, and login is on', { 'linked-uid': 'none', 'login-activated': 'yes' }, onGroup, []],
    ['login is off', { 'login-activated': 'no' }, onGroup, ['login-history']],
    ['a user is linked', { 'linked-uid': '4711' }, onGroup, ['token-works', 'linked-account']],
    [
      'GitLab.com tells that an admin is linked',
      { 'linked-uid': '4711' },
      { ...onGroup, adminIsLinked: true },
      ['token-works'],
    ],
  ])('of the account: %s', (_, form, beside, fields) => {
    expect(stages(form, beside).find(({ id }) => id === 'account')?.fields ?? []).toEqual(fields);
  });

  test.each(['compute-minutes', 'storage'])('of %s neither plan, seats, term nor holder', (product) => {
    expect(asks({ 'subscription-product': product })).toEqual([
      'customer-found',
      'customer-id',
      'login-activated',
      'linked-uid',
      'subscription-name',
      'subscription-product',
      'linked-namespace',
    ]);
  });

  test.each<[string, ManualForm, KnownBeside, readonly ManualField[]]>([
    ['no group is known, or it is there already', {}, { ...onGroup, groupIsToBeLinked: false }, []],
    ['a group is to be linked', {}, onGroup, ['holder']],
    ['nothing holds it', { holder: 'none' }, onGroup, ['holder']],
    ['a subscription holds it', { holder: 'A-S7' }, onGroup, ['holder', 'holder-product', 'holder-ended']],
  ])('of the holder: %s', (_, form, beside, fields) => {
    expect(stages(form, beside).find(({ id }) => id === 'holder')?.fields ?? []).toEqual(fields);
  });

  test('no stage asks for more than five', () => {
    const most = stages({ 'login-activated': 'no', 'linked-uid': '1', holder: 'A-S7' });
    expect(most.map(({ id }) => id)).toEqual(stageIds);
    for (const { id, fields } of most) expect(fields.length, id).toBeLessThanOrEqual(5);
  });
});

describe('how it goes on', () => {
  const who = { 'customer-id': '5501', 'linked-uid': 'none', 'login-activated': 'yes' };
  const which = {
    'subscription-name': 'A-S1',
    'subscription-plan': 'premium',
    seats: '5',
    'linked-namespace': 'none',
  };

  test.each<[string, ManualForm, readonly StageId[], readonly StageId[]]>([
    ['nothing told: the stage stays', {}, [], []],
    ['what is needed is missing: it stays', { 'customer-id': '5501' }, [], []],
    ['what is needed is told', who, [], ['customer']],
    [
      'an untouched fact that is not needed stays unread',
      { ...who, 'login-activated': '' },
      [],
      ['customer'],
    ],
    ['the next one by itself', { ...who, ...which }, ['customer'], ['customer', 'subscription']],
    [
      'a stage that asks nothing needed is gone through',
      { ...who, ...which },
      ['customer', 'subscription'],
      ['customer', 'subscription', 'term'],
    ],
    [
      'what a pasted page has filled in is gone through with it',
      {
        ...who,
        'customer-found': 'yes',
        ...which,
        'subscription-product': 'seats',
        reseller: 'no',
        program: 'none',
      },
      [],
      ['customer', 'subscription'],
    ],
  ])('%s', (_, form, passed, then) => {
    expect(passedBy(stages(form), form, passed)).toEqual(then);
  });

  test('a stage that was passed opens again where it lacks what is needed', () => {
    const form = { ...who, 'linked-uid': '' };
    const stage = currentStage(stages(form), form, stageIds);
    expect(stage?.id).toBe('customer');
    expect(stage && missingIn(stage, form)).toEqual(['linked-uid']);
  });

  test('at the end nothing is open', () => {
    const form = { ...who, ...which };
    expect(currentStage(stages(form), form, stageIds)).toBeNull();
  });
});
