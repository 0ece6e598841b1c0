/** The address on a customer's record: what is not told is not empty, and what could not be read is said. */
import { describe, expect, test } from 'vitest';
import { recordAddress } from '../../src/clients/customersdot/record-address.ts';
import { customer, seedOf } from '../world/build/index.ts';
import { play, still } from '../world/stage.ts';
import { clientOf } from './carry.ts';
import { answering, json, page, reply, silence } from './fake.ts';

const asks = { customer: 5501 };

test('it is read from the record, part by part', async () => {
  const { client, sent } = answering(
    json({ id: 5501, country: 'US', state: null, city: 'Austin', zip_code: '73301', address: '1 Main St' }),
  );
  expect(await client.ask(recordAddress, asks)).toEqual({
    tag: 'seen',
    seen: { country: 'US', state: null, city: 'Austin', zip: '73301', street: '1 Main St' },
  });
  expect(sent.map(({ method, url }) => [method, url])).toEqual([
    ['GET', 'https://customers.gitlab.com/admin/api/customers/5501'],
  ]);
});

test('what a server leaves out is not told, which is not the same as empty', async () => {
  const { client } = answering(json({ id: 5501, country: null }));
  expect(await client.ask(recordAddress, asks)).toEqual({
    tag: 'seen',
    seen: { country: null, state: undefined, city: undefined, zip: undefined, street: undefined },
  });
});

test('a city of markup stays the text that it is', async () => {
  const { client } = answering(json({ id: 5501, city: '<script>alert(1)</script>' }));
  expect(await client.ask(recordAddress, asks)).toMatchObject({
    seen: { city: '<script>alert(1)</script>' },
  });
});

test('the world has one', async () => {
  const world = still(seedOf(4201, { customers: [customer({ city: null, zip_code: '8033' })] }));
  expect(await clientOf(world).ask(recordAddress, asks)).toEqual({
    tag: 'seen',
    seen: { country: 'DE', state: null, city: null, zip: '8033', street: 'Marienplatz 1' },
  });
  expect(await clientOf(play('standard')).ask(recordAddress, { customer: 1 })).toEqual({ tag: 'absent' });
});

describe('what could not be read is unseen', () => {
  test.each([
    ['401', json({ error: 'who?' }, 401), 'signed-out'],
    ['403', json({ error: 'no' }, 403), 'forbidden'],
    ['429', reply(429, 'Retry later', { 'retry-after': '3' }), 'wait'],
    ['503', json({}, 503), 'down'],
    ['a page', page('Sign in', 200), 'shape'],
    ['no reply in time', silence, 'silence'],
    ['a number for a city', json({ id: 5501, city: 7 }), 'shape'],
  ])('%s', async (_, answer, kind) => {
    const { client } = answering(answer);
    expect(await client.ask(recordAddress, asks)).toMatchObject({ tag: 'unseen', trouble: { kind } });
  });
});
