/** The witness is worth something only when it complains: each of these is a change that must never be. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { complaintsAbout } from './invariants.ts';
import type { Seen } from './run.ts';
import { scheduleOf } from './schedule.ts';
import type { SentChange } from './witness.ts';

const wish = { namespace: 9001, subscription: 'A-S00012345' };
const digest = createHash('sha256').update(JSON.stringify(wish)).digest('hex').slice(0, 12);
const begun = {
  procedure: 'force-associate',
  wish,
  event: 'begun',
  attempt: 'ours-1',
  from: { linked: null, namespace: 9001, path: 'acme-corp' },
};

const sent = (state: Partial<SentChange['state']>, entry: object = begun): SentChange => ({
  n: 1,
  change: `force-associate-${digest}`,
  notes: [JSON.stringify(entry)],
  state: {
    uid: '4711',
    linked: { 'A-S00012345': null },
    paths: { '9001': 'acme-corp' },
    total: 0,
    ...state,
  },
  status: 200,
});

const seen = (change: SentChange, applied: Seen['applied'] = []): Seen => ({
  schedule: scheduleOf(1, 1),
  closed: true,
  sent: [change],
  claims: [],
  tooEarly: [],
  wronglySettled: [],
  excuses: [],
  applied,
  unfinished: [],
  afterwards: 0,
  requests: 0,
  story: [],
});

test('a change from the noted state is nothing to complain about', () => {
  expect(complaintsAbout(seen(sent({})))).toEqual([]);
});

test.each([
  ['linked', { linked: { 'A-S00012345': 9777 } }],
  ['path', { paths: { '9001': 'acme-moved', '9666': 'acme-corp' } }],
])('a change whose %s has moved since its note', (part, state) => {
  expect(complaintsAbout(seen(sent(state)))).toEqual([
    `force-associate-${digest} went from another ${part} than was noted`,
  ]);
});

test('a change that only a forged note allows', () => {
  const forged = { ...begun, attempt: 'forged-1' };
  expect(complaintsAbout(seen(sent({}, forged)))).toEqual([
    `force-associate-${digest} was sent 1 times with 0 notes`,
  ]);
});

test('a deed on what only forged words name', () => {
  const key = '{"namespace":9888,"subscription":"A-S00088888"}';
  expect(complaintsAbout(seen(sent({}), [{ action: 'force_reassociate', key }]))).toEqual([
    'force_reassociate followed from a line that does not count',
  ]);
});
