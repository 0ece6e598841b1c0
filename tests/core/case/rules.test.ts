/** What follows by itself: when each rule applies, what it changes, and that it all comes to an end. */
import { describe, expect, test } from 'vitest';
import { applyRules } from '#core/case/apply-rules.ts';
import { rules } from '#core/case/rules.ts';
import { someCases } from '../../i18n/cases.ts';
import { assessment } from '../opened.ts';
import { now } from '../records.ts';
import { table } from './rules-table.ts';

describe.each(rules.map(({ name }) => name))('%s', (name) => {
  const rule = rules.find((one) => one.name === name);
  const rows = table.filter(([of]) => of === name);

  test('has rows in which it applies', () => {
    expect(rows.some(([, , , then]) => then !== null)).toBe(true);
  });

  test.each(rows.map(([, when, from, then]) => [when, from, then] as const))('%s', (_, from, then) => {
    const applies = rule?.when(from, assessment(from)) === true;
    expect(applies).toBe(then !== null);
    if (then === null || !applies) return;
    const next = rule.apply(from, assessment(from));
    expect(next).toMatchObject(then);
    // Each takes away its own condition, or the list would be gone through for ever.
    expect(rule.when(next, assessment(next))).toBe(false);
  });
});

test('each has a name of its own', () => {
  expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
});

test('wherever a case is, what follows comes to an end, and nothing follows from there', () => {
  for (const from of [...table.map(([, , one]) => one), ...someCases(300)]) {
    const end = applyRules(from, now);
    expect(rules.filter((one) => one.when(end, assessment(end))).map(({ name }) => name)).toEqual([]);
  }
});
