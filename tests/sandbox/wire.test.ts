/** What an app's SDK posts, as it was seen on the wire: JSON text, but for the replies to hooks. */
import { expect, test } from 'vitest';
import { readMessage } from './zaf/wire.ts';

const about = { appGuid: 'app-1', instanceGuid: 'app-1' };

test.each([
  [
    { key: 'iframe.handshake', message: { version: '2.0.9' } },
    { kind: 'handshake', version: '2.0.9' },
  ],
  [
    { key: 'iframe.on:ticket.save', message: { subscriberCount: 2 } },
    { kind: 'listen', event: 'ticket.save', subscribers: 2 },
  ],
  [
    { key: 'iframe.off:*.changed', message: { subscriberCount: 0 } },
    { kind: 'listen', event: '*.changed', subscribers: 0 },
  ],
  [
    { id: 7, request: 'get', params: ['ticket.id'] },
    { kind: 'call', id: 7, call: 'get', params: ['ticket.id'] },
  ],
  [
    { id: 8, request: 'invoke', params: { resize: [{ height: '90px' }] } },
    { kind: 'call', id: 8, call: 'invoke', params: { resize: [{ height: '90px' }] } },
  ],
  [
    { key: 'request:3', message: { url: '/api/v2/users/me.json' } },
    { kind: 'request', key: 'request:3', options: { url: '/api/v2/users/me.json' } },
  ],
])('%j', (posted, read) => {
  expect(readMessage(JSON.stringify({ ...posted, ...about }))).toEqual(read);
});

test('a reply to a hook is an object; its reason may be the word, or literally false', () => {
  const key = 'iframe.reply:ticket.save';
  const reply = { kind: 'reply', event: 'ticket.save' };
  expect(readMessage({ key })).toEqual({ ...reply, refused: false, refusal: undefined });
  expect(readMessage({ key, error: { msg: 'Not yet' } })).toEqual({
    ...reply,
    refused: true,
    refusal: 'Not yet',
  });
  expect(readMessage({ key, error: { msg: false } })).toEqual({ ...reply, refused: true, refusal: false });
});

test.each([null, 'no JSON', '[]', 42, { nothing: 'known' }])('%j is nobody speaking', (data) => {
  expect(readMessage(data)).toBeNull();
});
