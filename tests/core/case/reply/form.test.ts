/** Messaging gets a message, everything else a letter; what could not be read is a letter, which any channel takes. */
import { expect, test } from 'vitest';
import type { Composer } from '#core/case/state.ts';
import { letterForm } from '#core/case/reply/form.ts';
import { composer } from '../../opened.ts';

test.each<[string, Partial<Composer>, 'letter' | 'message']>([
  ['mail', { channel: 'email' }, 'letter'],
  ['a form on a page', { channel: 'web' }, 'letter'],
  ['a form whose name has a messenger’s letters', { channel: 'online_form' }, 'letter'],
  ['an internal note', { channel: 'internal', type: 'internalNote' }, 'letter'],
  ['mail in plain text', { channel: 'email', rich: false }, 'letter'],
  ['a channel that is not told', { channel: null }, 'letter'],
  ['a channel without sessions', { channel: 'email', session: false }, 'letter'],
  ['messaging', { channel: 'native_messaging' }, 'message'],
  ['a chat', { channel: 'chat' }, 'message'],
  ['a messenger', { channel: 'whatsapp' }, 'message'],
  ['a messenger with a short name', { channel: 'line' }, 'message'],
  ['a messenger by way of another', { channel: 'sunshine_conversations_api' }, 'message'],
  ['a channel that has sessions, by whatever name', { channel: 'acme', session: true }, 'message'],
  ['a kind of reply of its own', { channel: null, type: 'messaging' }, 'message'],
])('%s', (_, over, form) => {
  expect(letterForm(composer(over))).toBe(form);
});

test('a composer that could not be read', () => {
  expect(letterForm(null)).toBe('letter');
});
