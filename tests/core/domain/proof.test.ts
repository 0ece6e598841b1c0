/** Both sides of a look together: yes is said only of something just read back. */
import { describe, expect, test } from 'vitest';
import { absent, type ReadResult, seen, unseen } from '#core/domain/loadable.ts';
import { judge, type Settled, type Side, sideOf } from '#core/domain/proof.ts';

type Is = 'so' | 'not' | 'untold' | 'down' | 'forbidden';
const side = (service: Side['service'], is: Is): Side =>
  is === 'down' || is === 'forbidden'
    ? { service, is: 'unseen', trouble: { kind: is, service, detail: '' }, params: {} }
    : { service, is, params: {} };
const portal = (is: Is) => side('customersdot', is);
const onGitlab = (is: Is) => side('gitlab', is);

describe('both sides', () => {
  test.each<[Is, Is, Settled, Settled]>([
    // CustomersDot, GitLab.com; without and with the agent's word
    ['so', 'so', 'yes', 'yes'],
    ['so', 'not', 'half', 'half'],
    ['so', 'down', 'cannot-tell', 'cannot-tell'],
    ['so', 'forbidden', 'yes', 'yes'],
    ['not', 'so', 'no', 'no'],
    ['not', 'not', 'no', 'no'],
    ['not', 'down', 'no', 'no'],
    ['down', 'so', 'cannot-tell', 'cannot-tell'],
    ['down', 'not', 'cannot-tell', 'cannot-tell'],
    ['forbidden', 'so', 'cannot-tell', 'cannot-tell'],
    ['untold', 'so', 'no', 'yes'],
    ['untold', 'not', 'no', 'half'],
    ['untold', 'down', 'no', 'cannot-tell'],
  ])('CustomersDot %s, GitLab.com %s: %s, by word %s', (first, second, plain, worded) => {
    expect(judge([portal(first), onGitlab(second)], false).settled).toBe(plain);
    expect(judge([portal(first), onGitlab(second)], true).settled).toBe(worded);
    expect(judge([onGitlab(second), portal(first)], false).settled).toBe(plain);
  });
});

describe('one side alone', () => {
  test.each<[string, readonly Side[], Settled, Settled]>([
    ['CustomersDot has it', [portal('so')], 'yes', 'yes'],
    ['CustomersDot has it not', [portal('not')], 'no', 'no'],
    ['CustomersDot cannot be read', [portal('down')], 'cannot-tell', 'cannot-tell'],
    ['CustomersDot is not read here', [portal('untold')], 'no', 'yes'],
    ['GitLab.com shows it', [onGitlab('so')], 'yes', 'yes'],
    ['GitLab.com does not', [onGitlab('not')], 'no', 'no'],
    ['GitLab.com cannot be read', [onGitlab('down')], 'cannot-tell', 'cannot-tell'],
    ['GitLab.com may never be read', [onGitlab('forbidden')], 'cannot-tell', 'cannot-tell'],
    ['nothing is looked at', [], 'cannot-tell', 'cannot-tell'],
  ])('%s', (_, sides, plain, worded) => {
    expect(judge(sides, false).settled).toBe(plain);
    expect(judge(sides, true).settled).toBe(worded);
  });
});

test('the latest time at which a rate limit lets us look again is kept', () => {
  const limited = (service: Side['service'], retryAt: number): Side => ({
    service,
    is: 'unseen',
    trouble: { kind: 'wait', service, detail: '', retryAt },
    params: {},
  });
  expect(judge([limited('customersdot', 5), limited('gitlab', 9)], false)).toMatchObject({
    settled: 'cannot-tell',
    retryAt: 9,
  });
  expect(judge([portal('so'), onGitlab('so')], false)).not.toHaveProperty('retryAt');
});

test.each<[string, ReadResult<number>, Side['is']]>([
  ['seen, and so', seen(3), 'so'],
  ['seen, and not so', seen(4), 'not'],
  ['not there', absent, 'not'],
  ['not readable', unseen({ kind: 'down', service: 'gitlab', detail: '' }), 'unseen'],
  ['no way to read it here', unseen({ kind: 'no-api', service: 'gitlab', detail: '' }), 'untold'],
])('a look becomes a side: %s', (_, look, is) => {
  const made = sideOf(
    'gitlab',
    look,
    (value) => value === 3,
    (value) => ({ value }),
  );
  expect(made).toMatchObject({ service: 'gitlab', is });
  expect(made.params).toEqual(look.tag === 'seen' ? { value: look.seen } : {});
});
