/** Which parts of the desk are open from the start. */
import { expect, test } from 'vitest';
import type { DeskAbout } from '../../src/desk/about.ts';
import { arisenIn } from '../../src/desk/arisen.ts';
import { about } from './about.ts';

const wrote = (text: string, isRequesters: boolean): DeskAbout['said'] => [
  { id: '1', text, at: '2026-05-01T10:00:00Z', isRequesters },
];

test.each<[string, Partial<DeskAbout>, readonly string[]]>([
  ['a login that is off asks after emails', { loginActivated: false }, ['mail']],
  ['a login that is on asks nothing', { loginActivated: true }, []],
  ['a login that is not known asks nothing', { loginActivated: null }, []],
  [
    'a customer who asks how something is done',
    { said: wrote('Where can I pay the invoice?', true) },
    ['how-to'],
  ],
  ['an agent who writes of it', { said: wrote('Where can I pay the invoice?', false) }, []],
  ['a subject that asks for it', { subject: 'Change our credit card' }, ['how-to']],
  ['a customer who reports an error', { said: wrote('Your card was declined.', true) }, ['purchase']],
  ['an agent who quotes one', { said: wrote('Your card was declined.', false) }, []],
  ['an account of somebody else that is linked', { isWronglyLinked: true }, ['doctor']],
])('%s', (_, over, parts) => {
  expect(arisenIn({ ...about, ...over })).toEqual(parts);
});
