/** After Escalate the customer is told of a technical error, and whether anything was changed (cases/people.md, row 13). */
import { describe, expect, test } from 'vitest';
import { setBy } from '#core/case/reply/kinds.ts';
import { type CaseState, wholeCase } from '#core/case/state.ts';
import { acted, inDoubt, refused, settled, stepOf } from '../../opened.ts';
import { now } from '../../records.ts';
import { begun, name, path, step, toldOf } from './of-case.ts';

describe('row 13, after Escalate: a technical error, and whether anything was changed', () => {
  const filed = { state: 'filed', url: 'https://gitlab.com/x/-/issues/1', text: '' } as const;
  const escalated = (...steps: CaseState['steps']): Partial<CaseState> => ({
    ...begun(...steps),
    escalations: Object.fromEntries(steps.slice(-1).map((one) => [one.id, filed])),
  });
  const account = stepOf('link-account', { customer: 5501, uid: '4711' }, settled);
  const unlinked = stepOf('unlink-account', { customer: 5501 }, settled);
  const sofar = ['done', 'account', 'partly', 'free', 'doubt', 'unchanged'];

  test.each<[string, Partial<CaseState>, readonly string[]]>([
    ['refused: nothing was changed', escalated(step(refused)), ['unchanged']],
    ['in doubt: nobody knows yet', escalated(step(inDoubt)), ['doubt']],
    ['refused after the account was linked', escalated(account, step(refused)), ['account']],
    [
      'refused after the account was unlinked and linked',
      escalated(unlinked, account, step(refused)),
      ['account'],
    ],
    ['refused after something else was done', escalated(unlinked, step(refused)), ['partly']],
    ['in doubt after something else was done', escalated(unlinked, step(inDoubt)), ['partly', 'doubt']],
  ])('%s', (_, over, is) => {
    const { kind, says } = toldOf({}, over);
    expect(kind).toBe('escalated');
    expect(says).toHaveProperty(['escalated.open'], { subscription: name, path });
    expect(sofar.filter((key) => `escalated.${key}` in says)).toEqual(is);
    expect(Object.keys(says).some((key) => key.startsWith('expert-review.'))).toBe(false);
  });

  test('refused after the group was cleared: it is without its plan, and something was changed', () => {
    const clear = stepOf('clear-subscription', { subscription: 'A-S00000001' }, settled);
    const reached = [{ plan: clear.plan, role: clear.role, attempt: acted.attempt, at: now }];
    const { says } = toldOf({}, { ...escalated(clear, step(refused)), reached });
    expect(says).toMatchObject({ 'escalated.free': { free: path } });
    expect(says).not.toHaveProperty(['escalated.unchanged']);
  });

  test('a whole case that is passed on for what no error of ours holds up', () => {
    const over = { escalations: { [wholeCase]: filed } };
    const { kind, says } = toldOf({ sub: { status: 'Cancelled' } }, over);
    expect(kind).toBe('escalated');
    expect(says).toHaveProperty(['escalated.passed-on']);
    expect(says).not.toHaveProperty(['escalated.open']);
  });

  test('issue type and status are left alone: On-hold is the agent’s to choose', () => {
    expect(setBy('escalated')).toEqual({ pending: false, issueType: false });
  });
});
