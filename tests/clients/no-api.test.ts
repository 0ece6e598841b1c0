/** Whether CustomersDot has an admin API here is said at its root, and heeded below it (contracts/settings.md). */
import { describe, expect, it } from 'vitest';
import * as customersdot from '../../src/clients/customersdot/endpoints.ts';
import type { WireReply } from '../../src/core/domain/wire.ts';
import { answering, json, page, reply } from './fake.ts';
import * as record from './records.ts';

const email = { email: 'mia@acme.example' };
const noApi = { tag: 'unseen', trouble: { service: 'customersdot', kind: 'no-api' } };
const root404 = json({ error: 'Not found' }, 404);

describe('at the root', () => {
  const table: readonly [string, WireReply][] = [
    ['404 as JSON', root404],
    ['404 as a page', page('404', 404)],
    ['401 as JSON', json({ success: false, error: 'Unauthorized' }, 401)],
    ['401 as a page', page('401', 401)],
    ['a sign-in page that says 200', page('Sign in', 200)],
    ['a text that says 200', reply(200, 'Welcome')],
  ];
  it.each(table)('%s means that there is none', async (_, wire) => {
    expect(await answering(wire).client.ask(customersdot.customersByEmail, email)).toMatchObject(noApi);
    expect(await answering(wire).client.ask(customersdot.customersByUid, { uid: '1' })).toMatchObject(noApi);
  });

  it.each<[string, WireReply, string]>([
    ['502', page('502 Bad Gateway', 502), 'down'],
    ['429', reply(429, 'Retry later'), 'wait'],
    ['403', json({ error: 'no right' }, 403), 'forbidden'],
    ['JSON of another shape', json({ unexpected: true }), 'shape'],
    ['silence', { tag: 'silence', why: 'deadline' }, 'silence'],
  ])('%s is only trouble', async (_, wire, kind) => {
    const look = await answering(wire).client.ask(customersdot.customersByEmail, email);
    expect(look).toMatchObject({ tag: 'unseen', trouble: { kind } });
  });
});

describe('below the root', () => {
  const missing = json({ error: 'Customer not found' }, 404);

  it('reads a 404 as "not there", and a 401 or a page as passing troubles', async () => {
    const ask = (wire: WireReply) => answering(wire).client.ask(customersdot.customer, { id: 1 });
    expect(await ask(missing)).toEqual({ tag: 'absent' });
    expect(await ask(page('404', 404))).toMatchObject({ tag: 'unseen', trouble: { kind: 'shape' } });
    expect(await ask(page('Sign in', 200))).toMatchObject({ tag: 'unseen', trouble: { kind: 'shape' } });
    expect(await ask(json({}, 401))).toMatchObject({ tag: 'unseen', trouble: { kind: 'signed-out' } });
  });

  it.each<[string, WireReply]>([
    ['404', missing],
    ['404 page', page('404', 404)],
    ['401', json({}, 401)],
    ['page', page('Sign in', 200)],
  ])('concludes nothing from a %s once the root said that there is no API', async (_, wire) => {
    const { client } = answering(root404, wire);
    await client.ask(customersdot.customersByEmail, email);
    expect(await client.ask(customersdot.customer, { id: 1 })).toMatchObject(noApi);
    expect(await client.ask(customersdot.tokenOwner, { customer: 1 })).toMatchObject(noApi);
  });

  it('trusts it again as soon as anything was seen there', async () => {
    const { client } = answering(root404, json(record.customer), missing);
    await client.ask(customersdot.customersByEmail, email);
    expect(await client.ask(customersdot.customer, { id: 5501 })).toMatchObject({ tag: 'seen' });
    expect(await client.ask(customersdot.subscription, { name: 'A-S1' })).toEqual({ tag: 'absent' });
  });
});

describe('without an admin email', () => {
  it('nothing is sent to CustomersDot, and nothing is said to have happened', async () => {
    const { client, sent } = answering(json({})).with({ adminEmail: null });
    expect(await client.ask(customersdot.customersByEmail, email)).toMatchObject(noApi);
    expect(await client.ask(customersdot.subscription, { name: 'A-S1' })).toMatchObject(noApi);
    const told = await client.alter(customersdot.clearSubscription, {
      subscription: 'A-S1',
      link: 'l',
      attempt: 'a',
    });
    expect(told).toMatchObject({ tag: 'refused', refusal: { id: 'no-api' } });
    expect(sent).toEqual([]);
  });
});
