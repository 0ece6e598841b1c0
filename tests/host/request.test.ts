import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WireReply, WireRequest } from '#core/domain/wire.ts';
import { headersOf } from '#host/headers.ts';
import { rejectedReply, resolvedReply } from '#host/reply.ts';
import { optionsOf, sendBy } from '#host/request.ts';
import { FakeClient } from './fakes.ts';

const reading: WireRequest = {
  service: 'gitlab',
  method: 'GET',
  url: 'https://gitlab.com/api/v4/user',
  headers: { 'PRIVATE-TOKEN': '{{setting.gitlab_token}}' },
  deadline: 1000,
};

describe('the options', () => {
  test('to read from outside', () => {
    expect(optionsOf(reading)).toEqual({
      url: 'https://gitlab.com/api/v4/user',
      type: 'GET',
      headers: { 'PRIVATE-TOKEN': '{{setting.gitlab_token}}', Accept: 'application/json' },
      dataType: 'text',
      autoRetry: false,
      httpCompleteResponse: true,
      secure: true,
      cors: false,
    });
  });

  test('to change something outside', () => {
    expect(optionsOf({ ...reading, method: 'POST', body: { a: [1] } })).toMatchObject({
      type: 'POST',
      contentType: 'application/json',
      data: '{"a":[1]}',
      autoRetry: false,
    });
  });

  test("to Zendesk itself never name the proxy's part", () => {
    const options = optionsOf({ ...reading, service: 'zendesk', url: '/api/v2/tickets/1', headers: {} });
    expect(Object.keys(options)).not.toContain('secure');
    expect(Object.keys(options)).not.toContain('cors');
  });

  test('leave an Accept as it is', () => {
    expect(optionsOf({ ...reading, headers: { accept: 'text/html' } })['headers']).toEqual({
      accept: 'text/html',
    });
  });
});

test.each<[string, unknown, Record<string, string>]>([
  ['an object of any case', { 'Retry-After': '30', ETAG: 'x' }, { 'retry-after': '30', etag: 'x' }],
  ['numbers and lists', { 'Retry-After': 30, Link: ['a', 'b'] }, { 'retry-after': '30', link: 'a, b' }],
  [
    'one raw text',
    'Retry-After: 30\r\nX-Next-Page: 2\r\nLocation: https://a.example/b\r\n\r\n',
    { 'retry-after': '30', 'x-next-page': '2', location: 'https://a.example/b' },
  ],
  ['nothing', undefined, {}],
  ['null', null, {}],
  ['a text of another kind', 'nonsense', {}],
  ['odd values', { a: null, b: { c: 1 }, d: 'e' }, { d: 'e' }],
])('headers as %s', (_what, given, expected) => {
  expect(headersOf(given)).toEqual(expected);
});

const reply = (status: number, text: string, json: unknown, headers = {}): WireReply => ({
  tag: 'reply',
  status,
  headers,
  text,
  json,
});
const lost: WireReply = { tag: 'silence', why: 'lost' };

describe('a request that resolved', () => {
  test.each<[string, unknown, WireReply]>([
    [
      'complete',
      {
        status: 201,
        statusText: 'Created',
        headers: { 'X-Total': '1' },
        responseText: '{"id":1}',
        responseJSON: { id: 1 },
      },
      reply(201, '{"id":1}', { id: 1 }, { 'x-total': '1' }),
    ],
    ['without the parsed form', { status: 200, responseText: '[1]' }, reply(200, '[1]', [1])],
    ['without the text', { status: 200, responseJSON: { id: 1 } }, reply(200, '{"id":1}', { id: 1 })],
    ['without a body', { status: 204, statusText: 'No Content' }, reply(204, '', undefined)],
    ['a page', { status: 200, responseText: '<html></html>' }, reply(200, '<html></html>', undefined)],
    ['the JSON null', { status: 200, responseText: 'null' }, reply(200, 'null', null)],
    ['with an error status', { status: 404, responseText: '{"e":1}' }, reply(404, '{"e":1}', { e: 1 })],
    ['only the body', { id: 1 }, reply(200, '{"id":1}', { id: 1 })],
    ['only a list', [], reply(200, '[]', [])],
    ['only a text that is JSON', '{"id":1}', reply(200, '{"id":1}', { id: 1 })],
    ['only a page', '<html></html>', reply(200, '<html></html>', undefined)],
    ['with nothing', undefined, reply(200, '', undefined)],
    [
      'a body with a status of its own',
      { status: 'active' },
      reply(200, '{"status":"active"}', { status: 'active' }),
    ],
    [
      'a body with a number for a status',
      { status: 404, error: 'x' },
      reply(200, '{"status":404,"error":"x"}', { status: 404, error: 'x' }),
    ],
    ['complete, and nothing happened', { status: 0, statusText: 'error', responseText: '' }, lost],
  ])('%s', (_what, value, expected) => {
    expect(resolvedReply(value, 'gitlab')).toEqual(expected);
  });
});

const installation =
  'Proxy error: {:code=>"UnprocessableEntity", :status=>"422", :message=>"Failed to get installation and oauth information for app."}';
const proxy = (status: number, detail: string): WireReply => ({ tag: 'proxy', status, detail });

describe('a request that rejected', () => {
  test.each<[string, unknown, WireReply]>([
    ['by the service', { status: 404, responseText: '{"e":1}' }, reply(404, '{"e":1}', { e: 1 })],
    [
      'with headers',
      { status: 429, headers: { 'Retry-After': '7' }, responseText: '' },
      reply(429, '', undefined, { 'retry-after': '7' }),
    ],
    ['without a text', { status: 500 }, reply(500, '', undefined)],
    [
      'as broken JSON of a 200',
      { status: 200, statusText: 'parsererror', responseText: '<p>' },
      reply(200, '<p>', undefined),
    ],
    ['by the connection', { status: 0, statusText: 'error' }, lost],
    ['by an abort', { status: 0, statusText: 'timeout', responseText: 'Proxy error: x' }, lost],
    ['with an error', new Error('boom'), lost],
    ['with a text', 'boom', lost],
    ['with nothing', undefined, lost],
    ['by the proxy: no installation', { status: 422, responseText: installation }, proxy(422, installation)],
    [
      'by the proxy: invalid',
      { status: 400, responseText: 'Proxy error: Invalid request' },
      proxy(400, 'Proxy error: Invalid request'),
    ],
    [
      'by the proxy: another Zendesk',
      { status: 403, responseText: '"https://b.zendesk.com/ is not a proxyable URI"' },
      proxy(403, '"https://b.zendesk.com/ is not a proxyable URI"'),
    ],
    [
      'by the proxy: not on the list',
      { status: 400, responseText: 'Domain gitlab.example is not whitelisted' },
      proxy(400, 'Domain gitlab.example is not whitelisted'),
    ],
    [
      'by the proxy, in a bare message',
      new Error('Proxy error: Invalid request'),
      proxy(0, 'Proxy error: Invalid request'),
    ],
    ['by the proxy, which waited in vain', { status: 422, responseText: 'Proxy error: Timed out' }, lost],
    [
      'by the limit of the proxy or of the service',
      { status: 429, responseText: 'Proxy error: slow down' },
      reply(429, 'Proxy error: slow down', undefined),
    ],
    [
      'by a failure behind the proxy',
      { status: 502, responseText: 'Proxy error: Bad gateway' },
      reply(502, 'Proxy error: Bad gateway', undefined),
    ],
    [
      'by a page of another proxy',
      { status: 400, responseText: '<h1>Proxy Error: no</h1>' },
      reply(400, '<h1>Proxy Error: no</h1>', undefined),
    ],
    [
      'by a service that has a list of its own',
      { status: 400, responseText: '{"message":"domain is not whitelisted"}' },
      reply(400, '{"message":"domain is not whitelisted"}', { message: 'domain is not whitelisted' }),
    ],
  ])('%s', (_what, reason, expected) => {
    expect(rejectedReply(reason, 'gitlab')).toEqual(expected);
  });

  test('by Zendesk itself is never the proxy', () => {
    const reason = { status: 422, responseText: installation };
    expect(rejectedReply(reason, 'zendesk')).toEqual(reply(422, installation, undefined));
  });

  test('by the proxy at great length is shortened', () => {
    const told = rejectedReply({ status: 400, responseText: `Proxy error: ${'x'.repeat(5000)}` }, 'gitlab');
    expect(told.tag === 'proxy' && told.detail.length).toBe(200);
  });
});

describe('sending', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('answers what the service said', async () => {
    const client = new FakeClient();
    client.request.mockResolvedValue({ status: 200, statusText: 'OK', responseText: '{}' });
    expect(await sendBy(client)(reading)).toEqual(reply(200, '{}', {}));
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends at its own deadline, and a later reply is nobody’s', async () => {
    const client = new FakeClient();
    let arrive = (_value: unknown): void => {};
    client.request.mockReturnValue(new Promise((resolve) => (arrive = resolve)));
    const sent = sendBy(client)(reading);
    await vi.advanceTimersByTimeAsync(1000);
    expect(await sent).toEqual({ tag: 'silence', why: 'deadline' });
    arrive({ status: 200, responseText: '{}' });
    await vi.advanceTimersByTimeAsync(0);
    expect(client.request).toHaveBeenCalledTimes(1);
  });

  test('an SDK that throws is a lost request, not an accident', async () => {
    const client = new FakeClient();
    client.request.mockImplementation(() => {
      throw new TypeError('postMessage');
    });
    expect(await sendBy(client)(reading)).toEqual(lost);
  });
});
