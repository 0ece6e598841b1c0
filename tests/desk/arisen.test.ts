/** A part is open from the start once its question has arisen; what is not known raises none. */
import { expect, test } from 'vitest';
import { asked, idle } from '#core/domain/loadable.ts';
import type { DeskAbout } from '../../src/desk/about.ts';
import { arisen } from '../../src/desk/arisen.ts';

const about: DeskAbout = {
  ticket: '4201',
  subject: '',
  requester: { name: 'Mia Torres', locale: null },
  form: 'letter',
  agent: 'Ann Reyes',
  emails: [],
  customer: null,
  company: null,
  loginActivated: null,
  linkedUid: null,
  linkedUser: asked,
  isWronglyLinked: false,
  token: idle,
  subscription: null,
  group: null,
  said: [],
  mayChange: true,
};
const wrote = (text: string, isRequesters = true): DeskAbout => ({
  ...about,
  said: [{ id: '1', text, at: '2026-05-01T10:00:00Z', isRequesters }],
});

test.each<[string, DeskAbout, readonly string[]]>([
  ['nothing is known', about, []],
  [
    'the customer asks how something is done in the portal',
    wrote('Where can I pay the invoice?'),
    ['how-to'],
  ],
  ['an agent writes of it', wrote('Where can I pay the invoice?', false), []],
  ['the customer reports an error', wrote('Your card was declined.'), ['purchase']],
  ['an agent quotes one', wrote('Your card was declined.', false), []],
  ['somebody else’s account is linked', { ...about, isWronglyLinked: true }, ['doctor']],
  ['the subject asks for it', { ...about, subject: 'Change our credit card' }, ['how-to']],
])('%s', (_, facts, parts) => {
  expect(arisen(facts)).toEqual(parts);
});
