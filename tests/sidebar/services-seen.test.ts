/** How each service answered last, as the setup check says it. */
import { expect, test } from 'vitest';
import { query } from '#core/domain/query.ts';
import { bookOf, notRead, told } from '../core/build.ts';
import { acme } from '../core/records.ts';
import { servicesSeen } from '../../src/sidebar/header/services-seen.ts';

const facts = bookOf({
  namespace: { 9001: told(acme()) },
  orders: { 9001: notRead },
  billable: { 9001: notRead },
});
const troubles = (...asked: Parameters<typeof servicesSeen>[1]) =>
  servicesSeen(facts, asked).map(({ service, trouble }) => [service, trouble?.kind ?? null]);

test('an answer that could not be read is the trouble of the service that was asked', () => {
  expect(troubles(query('namespace', 9001), query('orders', 9001))).toEqual([
    ['customersdot', 'down'],
    ['gitlab', null],
    ['zendesk', null],
  ]);
});

test('an answer that was asked for on suspicion, and is not needed, is no trouble', () => {
  expect(troubles(query('namespace', 9001))).toContainEqual(['gitlab', null]);
  expect(troubles(query('namespace', 9001), query('billable', 9001))).toContainEqual(['gitlab', 'down']);
});
