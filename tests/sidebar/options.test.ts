/** What is suggested while typing, and what an address stands for. */
import { expect, test } from 'vitest';
import { narrowed, pathIn } from '../../src/sidebar/choice/options.ts';

const options = [
  { value: 'A-S00000001', hint: 'premium · 24 seats · acme-corp' },
  { value: 'A-S00000002', hint: 'ultimate · 5 seats' },
];

test.each([
  ['', ['A-S00000001', 'A-S00000002']],
  ['  ULTIMATE ', ['A-S00000002']],
  ['acme', ['A-S00000001']],
  ['a-s00000001', ['A-S00000001']],
  ['elsewhere', []],
])('%o leaves %o', (typed, left) => {
  expect(narrowed(options, typed).map((one) => one.value)).toEqual(left);
});

test.each([
  ['acme-corp', 'acme-corp'],
  [' acme/team ', 'acme/team'],
  ['9001', '9001'],
  ['https://gitlab.com/acme', 'acme'],
  ['https://gitlab.com/groups/acme/team/-/billings', 'acme/team'],
  ['/acme/', 'acme'],
])('%o means the group %o', (typed, path) => {
  expect(pathIn(typed)).toBe(path);
});
