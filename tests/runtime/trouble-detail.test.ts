/** What is told of a trouble beyond its kind: what the app found, then the service's own words. */
import { expect, test } from 'vitest';
import type { Trouble } from '#core/domain/loadable.ts';
import { createTranslate } from '../../src/i18n/translate.ts';
import { detailOf } from '../../src/runtime/trouble-detail.ts';
import { sayIn, textsOf } from '../i18n/texts.ts';

const trouble: Trouble = { kind: 'shape', service: 'zendesk', detail: '' };
const found = textsOf('de').get('trouble.reason.reply-box') ?? '';

test.each<[string, Partial<Trouble>, string]>([
  ['nothing more than the kind', {}, ''],
  ['what the service said', { detail: 'No such path' }, 'No such path'],
  ['what the app found', { reason: 'reply-box' }, found],
  ['both', { reason: 'reply-box', detail: 'No such path' }, `${found}: No such path`],
])('%s', (_, more, told) => {
  expect(found).not.toBe('');
  expect(detailOf({ ...trouble, ...more }, sayIn('de'))).toBe(told);
});

test('words that could not be fetched leave no bare key behind', () => {
  const mute = createTranslate('en', {});
  expect(detailOf({ ...trouble, reason: 'ticket-id', detail: 'No such path' }, mute)).toBe('No such path');
  expect(detailOf({ ...trouble, reason: 'ticket-id' }, mute)).toBe('');
});
