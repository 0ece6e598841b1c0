/** A letter that was sent is known by the own sentences of its kind, whatever else the agent wrote around them. */
import { expect, test } from 'vitest';
import { lettersIn, type LetterPatterns } from '#core/case/reply/letters-in.ts';
import { patternsOf } from '#core/case/reply/sentence-patterns.ts';
import { byAgent, said } from '../../records.ts';

const words: LetterPatterns = [
  ['become-owner', patternsOf(['To link {subscription}, {username} has to be an Owner of that group.'])],
  [
    'too-few-seats',
    patternsOf(['Please decide. Seats in the subscription: {seats}. Billable members of it: {users}.']),
  ],
  ['right-group', patternsOf(['Seats in {subscription}: {seats}. Billable members of {path}: {users}.'])],
  ['self-serve', patternsOf(['You can link {subscription} to the group {path} yourself:'])],
];

const owner = 'To link A-S00012345, mia-torres has to be an Owner of that group.';
const seats = 'Please decide. Seats in the subscription: 10. Billable members of it: 24.';
const group = 'Seats in A-S00012345: 100. Billable members of acme-corp: 24.';

test.each<[string, string, readonly string[]]>([
  ['a letter', owner, ['become-owner']],
  ['among other words', `Hi Mia. ${owner} Have a nice day.`, ['become-owner']],
  ['longer sentences first: half of one is no other letter', seats, ['too-few-seats']],
  ['each of two agreements that are asked together', `${seats} ${group}`, ['too-few-seats', 'right-group']],
  [
    'an agreement told in the way to link it was not asked for',
    `You can link A-S00012345 to the group acme-corp yourself: ${group}`,
    ['self-serve'],
  ],
  ['the agent’s own words', 'Please become an Owner of the group, Mia.', []],
  ['below ten thousand characters of something else', `${'x '.repeat(6_000)} ${owner}`, []],
  ['nothing', '', []],
])('%s', (_, text, kinds) => {
  const found = lettersIn([said(text, 5, byAgent)], words);
  expect(found.map((one) => one.kind).sort()).toEqual([...kinds].sort());
});
