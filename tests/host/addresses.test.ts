/** Which of a requester's addresses count: the primary one, and those that were proven. */
import { expect, test } from 'vitest';
import { emailsOf } from '#host/people.ts';

const identity = (value: string | null, rest: object = {}) => ({
  type: 'email',
  value,
  verified: true,
  primary: false,
  ...rest,
});

test.each<[string, string | null, ReturnType<typeof identity>[], string[]]>([
  ['nothing', null, [], []],
  ['the primary alone', 'a@x.example', [], ['a@x.example']],
  ['spaces', '  a@x.example\n', [identity(' b@x.example ')], ['a@x.example', 'b@x.example']],
  ['the same in other letters', 'A@x.example', [identity('a@X.example')], ['A@x.example']],
  ['unproven ones', 'a@x.example', [identity('b@x.example', { verified: false })], ['a@x.example']],
  ['no address', '', [identity('  '), identity(null)], []],
  ['something else', 'unknown', [], []],
  ['other kinds', null, [identity('b@x.example', { type: 'twitter' })], []],
  ['kinds in other letters', null, [identity('b@x.example', { type: 'Email' })], ['b@x.example']],
  [
    'the primary identity first',
    null,
    [identity('b@x.example'), identity('c@x.example', { primary: true })],
    ['c@x.example', 'b@x.example'],
  ],
])('addresses: %s', (_what, primary, also, expected) => {
  expect(emailsOf(primary, also)).toEqual(expected);
});
