/** Every reply to a look, and what is made of it. */
import { describe, expect, it } from 'vitest';
import * as customersdot from '../../src/clients/customersdot/endpoints.ts';
import type { Endpoint } from '../../src/clients/endpoint.ts';
import * as gitlab from '../../src/clients/gitlab/endpoints.ts';
import { ticket } from '../../src/clients/zendesk/endpoints.ts';
import type { TroubleKind } from '../../src/core/domain/loadable.ts';
import type { WireReply } from '../../src/core/domain/wire.ts';
import { answering, json, NOW, page, reply, silence } from './fake.ts';
import * as record from './records.ts';

const group = { ref: 'acme-corp' };

async function troubleOf<P, T>(endpoint: Endpoint<P, T>, params: P, wire: WireReply | Error) {
  const look = await answering(wire).client.ask(endpoint, params);
  return look.tag === 'unseen' ? look.trouble : look;
}

describe('a look that brings nothing', () => {
  const insufficient = {
    error: 'insufficient_scope',
    error_description: 'The request requires higher privileges than provided by the access token.',
    scope: 'api',
  };
  const table: readonly [string, WireReply, TroubleKind, string][] = [
    ['silence', silence, 'silence', 'deadline'],
    ['a broken connection', { tag: 'silence', why: 'lost' }, 'silence', 'lost'],
    [
      'the proxy',
      { tag: 'proxy', status: 422, detail: 'Proxy error: Invalid request' },
      'proxy',
      'Proxy error: Invalid request',
    ],
    ['401', json({ message: '401 Unauthorized' }, 401), 'signed-out', '401 Unauthorized'],
    ['403', json({ message: '403 Forbidden' }, 403), 'forbidden', '403 Forbidden'],
    ['a missing scope', json(insufficient, 403), 'forbidden', '(scope: api)'],
    [
      'a page of the edge that says 403',
      page('Attention Required! | Cloudflare', 403),
      'down',
      'Attention Required! | Cloudflare',
    ],
    ['405', json({ error: 'Offset pagination' }, 405), 'bad-request', 'Offset pagination'],
    ['408', reply(408, ''), 'down', 'HTTP 408'],
    ['500', json({ message: '500 Internal Server Error' }, 500), 'down', '500 Internal Server Error'],
    ['502 as a page', page('502 Bad Gateway', 502), 'down', '502 Bad Gateway'],
    ['520 as a page', page('500 Error - GitLab', 520), 'down', '500 Error - GitLab'],
    ['a page that says 200', page('Sign in', 200), 'shape', 'Sign in'],
    ['a page that says 404', page('Not here', 404), 'shape', 'Not here'],
    ['an empty 200', reply(200, ''), 'shape', 'HTTP 200'],
    ['a redirect', reply(302, ''), 'shape', 'HTTP 302'],
    ['another shape', json({ unexpected: { shape: [1, 'two', null] } }), 'shape', 'id: expected number'],
    ['a key of another type', json({ ...record.namespace, kind: 7 }), 'shape', 'kind: expected string'],
  ];
  it.each(table)('%s', async (_, wire, kind, detail) => {
    const trouble = await troubleOf(gitlab.namespace, group, wire);
    expect(trouble).toMatchObject({ service: 'gitlab', kind });
    expect(trouble).toHaveProperty('detail', expect.stringContaining(detail));
  });

  it('a carrier that breaks its word', async () => {
    const trouble = await troubleOf(gitlab.namespace, group, new Error('boom'));
    expect(trouble).toEqual({ service: 'gitlab', kind: 'silence', detail: 'lost' });
  });

  it('a status that is special here', async () => {
    const wire = json({ message: '400 Bad request' }, 400);
    expect(await troubleOf(gitlab.billable, { namespace: 1 }, wire)).toHaveProperty('kind', 'forbidden');
    expect(await troubleOf(gitlab.namespace, group, wire)).toHaveProperty('kind', 'bad-request');
  });

  it.each([403, 503, 520])(
    'a page of an edge before CustomersDot that says %i: it passes',
    async (status) => {
      const trouble = await troubleOf(
        customersdot.customer,
        { id: 1 },
        page('Checking your browser', status),
      );
      expect(trouble).toHaveProperty('kind', 'down');
    },
  );

  it('a page with a status that is special here: it says nothing of rights', async () => {
    const trouble = await troubleOf(gitlab.billable, { namespace: 1 }, page('Bad request', 400));
    expect(trouble).toHaveProperty('kind', 'shape');
  });
});

describe('a rate limit tells when to come back', () => {
  const wait = { message: { error: 'This endpoint has been requested too many times. Try again later.' } };
  const soon = new Date(NOW + 90_000).toUTCString();
  const table: readonly [string, WireReply, number, string][] = [
    ['as text', reply(429, 'Retry later\n', { 'retry-after': '7' }), 7_000, 'Retry later'],
    ['as JSON', json(wait, 429, { 'retry-after': '2.5' }), 2_500, wait.message.error],
    [
      'as a page',
      page('429 Too Many Requests', 429, { 'retry-after': soon }),
      90_000,
      '429 Too Many Requests',
    ],
    ['without a word when', reply(429, ''), 60_000, 'HTTP 429'],
    ['with nonsense', reply(429, '', { 'retry-after': 'soon' }), 60_000, 'HTTP 429'],
    [
      'in the past',
      reply(429, '', { 'retry-after': new Date(NOW - 5_000).toUTCString() }),
      2_000,
      'HTTP 429',
    ],
    ['at once', reply(429, '', { 'retry-after': '0' }), 2_000, 'HTTP 429'],
    ['in a thousand years', reply(429, '', { 'retry-after': '31536000000' }), 86_400_000, 'HTTP 429'],
    ['of the proxy', { tag: 'proxy', status: 429, detail: 'Number of allowed' }, 60_000, 'Number of allowed'],
  ];
  it.each(table)('%s', async (_, wire, ms, detail) => {
    const { client, sent } = answering(wire);
    expect(await client.ask(gitlab.namespace, group)).toEqual({
      tag: 'unseen',
      trouble: { service: 'gitlab', kind: 'wait', retryAt: NOW + ms, detail },
    });
    expect(sent).toHaveLength(1);
  });
});

describe('what is not there', () => {
  const gone = json({ message: '404 Namespace Not Found' }, 404);
  const missing = json({ success: false, error: 'Not found' }, 404);
  it.each<[string, () => Promise<{ tag: string }>]>([
    ['namespace', () => answering(gone).client.ask(gitlab.namespace, group)],
    ['user', () => answering(gone).client.ask(gitlab.user, { id: '4711' })],
    ['plan', () => answering(gone).client.ask(gitlab.groupPlan, { namespace: 9001 })],
    [
      'member',
      () =>
        answering(json({ message: '404 Not found' }, 404)).client.ask(gitlab.member, {
          namespace: 9001,
          user: '1',
        }),
    ],
    ['issue', () => answering(gone).client.ask(gitlab.issue, { project: 'a/b', iid: 1 })],
    ['customer', () => answering(missing).client.ask(customersdot.customer, { id: 1 })],
    ['subscription', () => answering(missing).client.ask(customersdot.subscription, { name: 'A-S1' })],
  ])('%s', async (_, ask) => {
    expect(await ask()).toEqual({ tag: 'absent' });
  });

  it.each<[string, () => Promise<{ tag: string }>]>([
    ['orders', () => answering(missing).client.ask(customersdot.orders, { namespace: 1 })],
    ['subscriptions', () => answering(missing).client.ask(customersdot.subscriptions, { customer: 1 })],
    ['events', () => answering(missing).client.ask(customersdot.changesOfNamespace, { namespace: 1 })],
    ['ticket', () => answering(missing).client.ask(ticket, { id: '42' })],
  ])('never an empty list for %s', async (_, ask) => {
    expect(await ask()).toMatchObject({ tag: 'unseen', trouble: { kind: 'bad-request' } });
  });
});
