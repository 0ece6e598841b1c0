/** What is suggested while typing, and what an address stands for. */
import { expect, test } from 'vitest';
import { narrowed, optionsOf } from '../../src/sidebar/choice/options.ts';
import { namespaceRefIn } from '../../src/sidebar/choice/typed.ts';
import { createTranslate } from '../../src/i18n/translate.ts';
import english from '../../translations/en.json' with { type: 'json' };
import { acme, onAcme, premium, seats } from '../core/records.ts';

const list = [
  premium({ name: 'A-S00000001', linked: onAcme }),
  premium({ name: 'A-S00000002', lines: [seats(5, 'ultimate')] }),
];
const options = optionsOf({ of: 'subscriptions', list }, createTranslate('en', english.words));

test.each([
  ['', ['A-S00000001', 'A-S00000002']],
  ['  ULTIMATE ', ['A-S00000002']],
  ['acme', ['A-S00000001']],
  ['5 SEATS', ['A-S00000002']],
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
  // Digits are an id, unless they stand in an address, or are the path of a group of the list.
  ['https://gitlab.com/groups/2024/-/billings', '/2024'],
  ['/2024', '/2024'],
  ['1999', '/1999'],
])('%o asks for the group %o', (typed, ref) => {
  expect(namespaceRefIn(typed, { of: 'groups', list: [acme({ path: '1999' })] })).toBe(ref);
});
