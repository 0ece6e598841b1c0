/** Every reply to a change, and what is made of it. */
import { describe, expect, it } from 'vitest';
import * as customersdot from '../../src/clients/customersdot/endpoints.ts';
import { closeIssue } from '../../src/clients/gitlab/endpoints.ts';
import { addNote } from '../../src/clients/zendesk/endpoints.ts';
import type { WireReply } from '../../src/core/domain/wire.ts';
import { answering, json, NOW, page, reply, silence } from './fake.ts';

const wish = { subscription: 'A-S00012345', namespace: 9001, link: 'l#f', attempt: 'a' };
const taken =
  'unable to associate the subscription as the destination namespace is already associated with a subscription';

async function told(wire: WireReply | Error) {
  const { client, sent } = answering(wire);
  const answer = await client.alter(customersdot.changeNamespace, wish);
  expect(sent).toHaveLength(1);
  return answer;
}

describe('accepted', () => {
  it.each<[string, WireReply]>([
    ['success', json({ success: true, audit_event_id: 1 })],
    ['success without a number', json({ success: true, audit_event_id: null })],
    ['201', json({ id: 1 }, 201)],
    ['JSON of an unknown shape', json({ unexpected: { shape: [] } })],
    ['a bare JSON value', json(null)],
    ['204', reply(204, '')],
  ])('%s', async (_, wire) => {
    expect(await told(wire)).toEqual({ tag: 'accepted' });
  });
});

describe('no answer, so nobody knows whether it happened', () => {
  it.each<[string, WireReply | Error, string]>([
    ['silence', silence, 'silence'],
    ['a carrier that broke', new Error('boom'), 'silence'],
    ['408', reply(408, ''), 'down'],
    ['500', json({ error: "undefined method 'map' for nil:NilClass" }, 500), 'down'],
    ['502', page('502 Bad Gateway', 502), 'down'],
    ['520', page('500 Error - GitLab', 520), 'down'],
    ['a sign-in page that says 200', page('Sign in', 200), 'shape'],
    ['a text that says 200', reply(200, 'ok'), 'shape'],
    ['nothing that says 200', reply(200, ''), 'shape'],
    ['a redirect', reply(302, ''), 'shape'],
  ])('%s', async (_, wire, kind) => {
    expect(await told(wire)).toMatchObject({
      tag: 'no-answer',
      trouble: { service: 'customersdot', kind },
    });
  });
});

describe('refused', () => {
  const minutes =
    "Namespace change to 9001 is not allowed: Target namespace can't have additional CI minutes";
  it.each<[string, WireReply, object]>([
    [
      'success: false at 200',
      json({ success: false, error: taken }),
      { id: 'already-associated', raw: taken, offers: 'clear' },
    ],
    ['422', json({ success: false, error: minutes }, 422), { id: 'extra-minutes', raw: minutes }],
    ['a list of errors', json({ errors: ['One', 'Two'] }, 422), { id: 'unknown', raw: 'One: Two' }],
    [
      'fields with their complaints',
      json({ message: { email: ['has already been taken'] } }, 422),
      { id: 'email-taken', raw: 'email has already been taken' },
    ],
    [
      '402 with its numbers',
      json({ error: 'Payment', seats: 24, billable_users: 31 }, 402),
      { id: 'overage', params: { seats: 24, users: 31 }, offers: 'force' },
    ],
    ['402 without them', json({ error: 'Payment', seats: 'many' }, 402), { id: 'overage', params: {} }],
    ['401', json({ error: 'Unauthorized' }, 401), { id: 'signed-out' }],
    ['403', json({ error: 'no right' }, 403), { id: 'forbidden', raw: 'no right' }],
    [
      '403 as a page of an edge',
      page('Just a moment', 403),
      { id: 'edge', raw: 'Just a moment', forNow: true },
    ],
    ['404', json({ error: 'Subscription not found' }, 404), { id: 'not-found' }],
    ['409 in passing', json({ error: 'conflict' }, 409), { id: 'conflict', forNow: true }],
    [
      '409 for good',
      json(
        { error: 'This GitLab.com account has already been linked to another Customers Portal account' },
        409,
      ),
      { id: 'linked-to-another' },
    ],
    ['418', reply(418, ''), { id: 'unknown', raw: 'HTTP 418' }],
  ])('%s', async (_, wire, refusal) => {
    expect(await told(wire)).toMatchObject({ tag: 'refused', refusal });
  });

  it.each<[string, WireReply, number]>([
    ['in seconds', reply(429, 'Retry later', { 'retry-after': '30' }), 30_000],
    ['as a date', reply(429, 'x', { 'retry-after': new Date(NOW + 120_000).toUTCString() }), 120_000],
    ['not at all', page('429 Too Many Requests', 429), 60_000],
  ])('a rate limit, told %s', async (_, wire, ms) => {
    const refusal = { id: 'wait', forNow: true, retryAt: NOW + ms };
    expect(await told(wire)).toMatchObject({ tag: 'refused', refusal });
  });

  it('by the proxy: the service never saw it', async () => {
    const detail = 'Proxy error: {:code=>"UnprocessableEntity", :status=>"422"}';
    expect(await told({ tag: 'proxy', status: 422, detail })).toEqual({
      tag: 'refused',
      refusal: { id: 'proxy', raw: detail, params: {} },
    });
    expect(await told({ tag: 'proxy', status: 429, detail: 'too many' })).toEqual({
      tag: 'refused',
      refusal: { id: 'proxy', raw: 'too many', params: {}, forNow: true, retryAt: NOW + 60_000 },
    });
  });

  it('recognises a known text even beyond what is shown of it', async () => {
    const answer = await told(json({ error: `${'word '.repeat(60)}${taken}` }, 422));
    expect(answer).toMatchObject({ tag: 'refused', refusal: { id: 'already-associated' } });
    expect(answer.tag === 'refused' && answer.refusal.raw.length).toBeLessThanOrEqual(200);
  });

  it("takes CustomersDot's words for nobody else's", async () => {
    const blank = json({ message: { title: ["can't be blank"] } }, 422);
    expect(await answering(blank).client.alter(closeIssue, { project: 'a/b', iid: 1 })).toMatchObject({
      tag: 'refused',
      refusal: { id: 'unknown', raw: "title can't be blank" },
    });
  });
});

describe('clearing (R34)', () => {
  const cleared = (plan: unknown) => ({
    success: true,
    audit_event_id: 1,
    namespace: { id: 9001, plan },
  });
  const clear = (body: unknown) =>
    answering(json(body)).client.alter(customersdot.clearSubscription, {
      subscription: 'A-S1',
      link: 'l',
      attempt: 'a',
    });

  it.each<[string, unknown]>([
    ['Free by name', cleared({ code: 'free', name: 'Free' })],
    ['free by code', cleared({ code: 'free' })],
    ['no plan', cleared(null)],
    ['no namespace', { success: true }],
    ['a plan of unknown shape', cleared('free')],
  ])('%s is a success', async (_, body) => {
    expect(await clear(body)).toEqual({ tag: 'accepted' });
  });

  it.each<[string, unknown]>([
    ['by name', { code: 'premium', name: 'Premium' }],
    ['by name alone', { name: 'Premium' }],
    ['by code alone', { code: 'Premium', name: null }],
  ])('another plan %s is none', async (_, plan) => {
    expect(await clear(cleared(plan))).toMatchObject({
      tag: 'refused',
      refusal: { id: 'not-free', raw: '', params: { plan: 'Premium' } },
    });
  });
});

describe('a note on the ticket', () => {
  const note = { id: '42', html: '<p>x</p>', entry: null, stamp: '2027-01-15T09:00:00Z' };
  const conflict = { error: 'UpdateConflict', description: 'Safe Update prevented the update' };
  const full = {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { base: [{ description: 'Ticket has reached the maximum number of comments' }] },
  };
  it.each<[string, WireReply, object]>([
    ['409', json(conflict, 409), { id: 'conflict', forNow: true }],
    [
      '422',
      json(full, 422),
      {
        id: 'unknown',
        raw: 'RecordInvalid: Record validation errors: Ticket has reached the maximum number of comments',
      },
    ],
    [
      '429',
      json({ error: { title: 'Too many requests', message: 'Too many updates' } }, 429, {
        'retry-after': '600',
      }),
      { id: 'wait', raw: 'Too many requests: Too many updates', retryAt: NOW + 600_000 },
    ],
  ])('%s', async (_, wire, refusal) => {
    expect(await answering(wire).client.alter(addNote, note)).toMatchObject({ tag: 'refused', refusal });
  });
});
