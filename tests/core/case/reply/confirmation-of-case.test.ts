/** A confirmation tells what this case has, and nothing that does not apply (cases/people.md, rows 8 and 9). */
import { describe, expect, test } from 'vitest';
import { type Given, provisioned } from '../../build.ts';
import { settled, stepOf } from '../../opened.ts';
import { inDays, onAcme, seats } from '../../records.ts';
import { begun, name, path, step, toldOf } from './of-case.ts';

const billing = 'https://gitlab.com/groups/acme-corp/-/billings';
const end = inDays(355);
const linkedHere = begun(step(settled));

describe('row 9, a confirmation: what was linked, its plan, seats and end, and then only what applies', () => {
  const always = { 'confirmation.check': { billing }, 'confirmation.tell': {} };
  const linked = { 'confirmation.linked': { path, subscription: name } };
  const plan = { 'confirmation.plan': { plan: 'Premium', count: 24, end } };

  test('nothing owed, replaced, left or kept: nothing is said of it', () => {
    expect(toldOf(provisioned, linkedHere).says).toEqual({ ...linked, ...plan, ...always });
  });

  test('seats owed, and who charges them when', () => {
    const short: Given = {
      ...provisioned,
      sub: { linked: onAcme, lines: [seats(10)] },
      plan: { code: 'premium', name: 'Premium', seats: 10 },
    };
    expect(toldOf(short, linkedHere).says).toMatchObject({
      'confirmation.plan': { count: 10 },
      'confirmation.owed': { count: 14 },
      'charged.quarterly': {},
    });
  });

  test('which subscription was replaced', () => {
    const clear = stepOf('clear-subscription', { subscription: 'A-S00000001' }, settled);
    expect(toldOf(provisioned, begun(clear, step(settled))).says).toMatchObject({
      'confirmation.replaced': { replaced: 'A-S00000001' },
    });
  });

  test('which group is on Free now', () => {
    const one = step(settled);
    const moved = { ...one, plan: { ...one.plan, about: { ...one.plan.about, from: 'acme-labs' } } };
    expect(toldOf(provisioned, begun(moved)).says).toMatchObject({
      'confirmation.left': { from: 'acme-labs', subscription: name },
    });
  });

  test.each<[string, Given['group'], number | undefined]>([
    ['minutes that were kept', { extraMinutes: 3_000 }, 3_000],
    ['minutes that are lost are not called kept', { extraMinutes: 0 }, undefined],
    ['nor those that cannot be read', { extraMinutes: undefined }, undefined],
  ])('%s', (_, group, count) => {
    const given = { ...provisioned, group: { ...provisioned.group, ...group } };
    const before = { 9001: { 'extra-minutes': 3_000 } };
    const { says } = toldOf(given, { ...linkedHere, before });
    expect(says['confirmation.minutes']?.['count']).toBe(count);
  });
});

describe('row 8, what was there already', () => {
  test('is linked, and not linked now', () => {
    const { says } = toldOf(provisioned);
    expect(says).toHaveProperty(['confirmation.is-linked'], { path, subscription: name });
    expect(says).not.toHaveProperty(['confirmation.linked']);
  });

  test('is not confirmed while GitLab.com shows Free', () => {
    expect(toldOf({ sub: { linked: onAcme } }).kind).toBeNull();
  });
});
