/** CustomersDot's records in the app's words: null and missing are the same, unknown keys do no harm. */
import { describe, expect, it } from 'vitest';
import * as customersdot from '../../src/clients/customersdot/endpoints.ts';
import type { Endpoint } from '../../src/clients/endpoint.ts';
import { answering, json } from './fake.ts';
import * as record from './records.ts';

async function seenBy<P, T>(endpoint: Endpoint<P, T>, params: P, body: unknown) {
  const look = await answering(json(body)).client.ask(endpoint, params);
  return look.tag === 'seen' ? look.seen : look;
}

describe('a customer', () => {
  const read = (over: object) => seenBy(customersdot.customer, { id: 1 }, { ...record.customer, ...over });

  it('is mapped', async () => {
    expect(await read({ late_addition: { deep: true } })).toEqual({
      id: 5501,
      email: 'mia@acme.example',
      name: 'Mia Torres',
      company: 'Acme GmbH',
      uid: '4711',
      loginActivated: true,
      tokenValid: true,
    });
  });

  it('needs no more than id, email and login', async () => {
    const least = { id: 1, email: 'a@b.example', login_activated: false };
    const expected = { ...least, name: '', company: null, uid: null, tokenValid: null };
    const { login_activated, ...rest } = expected;
    expect(await seenBy(customersdot.customer, { id: 1 }, least)).toEqual({
      ...rest,
      loginActivated: login_activated,
    });
  });

  it.each([
    [{ first_name: null }, { name: 'Torres' }],
    [{ uid: '' }, { uid: null }],
    [{ uid: 4711 }, { uid: '4711' }],
    [{ company: '  ' }, { company: null }],
    [{ gitlab_token_valid: false }, { tokenValid: false }],
  ])('%j', async (over, expected) => {
    expect(await read(over)).toMatchObject(expected);
  });

  it.each([
    { id: '5501' },
    { id: 1.5 },
    { email: null },
    { login_activated: 'true' },
    { login_activated: null },
    { uid: { id: 1 } },
    { gitlab_token_valid: 'yes' },
  ])('is not guessed at: %j', async (over) => {
    expect(await read(over)).toMatchObject({ tag: 'unseen', trouble: { kind: 'shape' } });
  });
});

describe('a subscription', () => {
  const read = (over: object) =>
    seenBy(customersdot.subscription, { name: 'A-S1' }, { ...record.subscription, ...over });

  it('is mapped', async () => {
    expect(await read({})).toEqual({
      name: 'A-S00012345',
      status: 'Active',
      trial: false,
      delivery: 'SaaS',
      start: '2027-01-05',
      end: '2028-01-05',
      invoiceOwner: null,
      sspChannel: null,
      program: null,
      reconciliation: true,
      linked: { id: 9001, path: 'acme-corp' },
      lines: [{ product: 'SaaS - Premium', kind: 'seats', plan: 'premium', quantity: 24 }],
      owner: null,
    });
  });

  it.each<[unknown, unknown]>([
    [
      { id: 5599, email: 'eve@other.example', company: 'Other' },
      { id: 5599, email: 'eve@other.example', company: 'Other' },
    ],
    [{ id: 5599 }, { id: 5599, email: null, company: null }],
    [{ id: null, email: 'eve@other.example' }, null],
    [{}, null],
    [null, null],
  ])('tells whose it is, where the server does: %j', async (customer, owner) => {
    expect(await read({ customer })).toMatchObject({ owner });
  });

  const line = record.subscription.line_items[0];
  it.each([
    [{ linked_namespace: null }, { linked: null }],
    [{ linked_namespace: undefined }, { linked: null }],
    [{ linked_namespace: { id: 9, full_path: null } }, { linked: { id: 9, path: null } }],
    [{ linked_namespace: {} }, { linked: null }],
    [{ status: 'Something new' }, { status: 'Something new' }],
    [{ trial: null }, { trial: false }],
    [{ start_date: '2027-01-05T23:00:00.000Z' }, { start: '2027-01-05' }],
    [{ end_date: null }, { end: null }],
    [{ end_date: '' }, { end: null }],
    [
      { ssp_channel: 'Reseller', program: 'edu' },
      { sspChannel: 'Reseller', program: 'edu' },
    ],
    [{ line_items: [] }, { lines: [] }],
    [
      { line_items: [{ ...line, kind: 'gpu_hours', plan_code: undefined }] },
      { lines: [{ kind: 'other', plan: null }] },
    ],
    [{ line_items: [{ ...line, quantity: '24' }] }, { lines: [{ quantity: 24 }] }],
  ])('%j', async (over, expected) => {
    expect(await read(over)).toMatchObject(expected);
  });

  it.each([
    { name: null },
    { status: null },
    { line_items: null },
    { line_items: [{ ...line, quantity: null }] },
    { line_items: [{ ...line, kind: null }] },
    { end_date: 'next year' },
    { end_date: '2027-13-99' },
    { trial: 'no' },
    { linked_namespace: { id: 'acme' } },
  ])('is not guessed at: %j', async (over) => {
    expect(await read(over)).toMatchObject({ tag: 'unseen', trouble: { kind: 'shape' } });
  });
});

describe('whose token is stored', () => {
  it.each([
    [json({ resource_owner_id: 4711 }), { state: 'valid', owner: '4711' }],
    [json({ error: 'invalid' }, 422), { state: 'invalid' }],
    [json({ error: 'No token is stored' }, 404), { state: 'none' }],
  ])('%#', async (wire, expected) => {
    const look = await answering(wire).client.ask(customersdot.tokenOwner, { customer: 1 });
    expect(look).toEqual({ tag: 'seen', seen: expected });
  });
});

describe('lists', () => {
  it('the login history keeps what the box changed from and to, where it did', async () => {
    const versions = [
      {
        event: 'update',
        whodunnit: 'admin:x',
        created_at: 'T2',
        object_changes: { login_activated: [true, false] },
      },
      { event: 'update', whodunnit: null, created_at: 'T1', object_changes: { email: ['a', 'b'] } },
      { event: 'create', created_at: 'T0' },
    ];
    expect(await seenBy(customersdot.loginHistory, { customer: 1 }, { versions })).toEqual([
      { event: 'update', at: 'T2', who: 'admin:x', change: [true, false] },
      { event: 'update', at: 'T1', who: null, change: null },
      { event: 'create', at: 'T0', who: null, change: null },
    ]);
  });

  it('orders', async () => {
    const orders = [record.order, { id: 2, subscription_name: 'A-S2', gl_namespace_id: 9001 }];
    expect(await seenBy(customersdot.orders, { namespace: 9001 }, { orders })).toEqual([
      {
        subscription: 'A-S00012345',
        ratePlan: '2c92a00d76f0d5060176f2fb0a5029ff',
        end: '2028-01-05',
        namespace: '9001',
      },
      { subscription: 'A-S2', ratePlan: null, end: null, namespace: '9001' },
    ]);
  });

  it('audit events', async () => {
    const bare = { id: 2, action: 'something_new', created_at: 'T' };
    const audit_events = [record.auditEvent, bare];
    expect(await seenBy(customersdot.changesOfTicket, { link: 'l' }, { audit_events })).toEqual([
      {
        id: 81_001,
        action: 'force_reassociate',
        namespace: 9001,
        subscription: 'A-S00012345',
        link: record.auditEvent.request_link,
        requester: 'support-app@ops.example',
        succeeded: true,
        at: '2027-01-15T09:00:00Z',
      },
      {
        id: 2,
        action: 'something_new',
        namespace: null,
        subscription: null,
        link: null,
        requester: null,
        succeeded: null,
        at: 'T',
      },
    ]);
  });

  it('are never shortened by what could not be read', async () => {
    const customers = [record.customer, { id: 2 }];
    expect(await seenBy(customersdot.customersByEmail, { email: 'x' }, { customers })).toMatchObject({
      tag: 'unseen',
      trouble: { kind: 'shape', detail: 'customers.1.email: expected string' },
    });
  });
});
