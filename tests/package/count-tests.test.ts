/** What CI says about a run must never sound better than the run was. */
import { describe, expect, test } from 'vitest';
import { countTests } from '../../tools/count-tests.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

describe('a run', () => {
  test('counts each test once, and whatever did not run as skipped', () => {
    const report = {
      testResults: [
        file('passed', 'passed', 'pending', 'todo', 'skipped'),
        file('failed', 'passed', 'failed'),
      ],
    };
    expect(countTests(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 3 });
  });

  test('has failed where a file could not be loaded', () => {
    expect(countTests({ testResults: [file('passed', 'passed'), file('failed')] }, 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  test('has failed where it ended badly though every test passed', () => {
    expect(countTests({ testResults: [file('passed', 'passed')] }, 1).failed).toBe(1);
  });

  test('has failed where it left no report, or ran nothing', () => {
    expect(countTests(undefined, 0).failed).toBe(1);
    expect(countTests({ testResults: [] }, 0).failed).toBe(1);
  });
});
