import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { answersOf, pick, refusal, type Answers } from '#host/answers.ts';
import { callsOf } from '#host/calls.ts';
import type { ReadResult } from '#core/domain/loadable.ts';
import { FakeClient, never } from './fakes.ts';

/** As the package's copy of the SDK makes it: no Error, so that the SDK itself takes it for a result. */
function TimeoutError(this: { name: string; message: string }): void {
  this.name = 'TimeoutError';
  this.message = 'Timeout when invoking "get"';
}
const packageTimeout: unknown = Reflect.construct(TimeoutError, []);
const namedTimeout = Object.assign(new Error('Timeout when invoking "get"'), { name: 'TimeoutError' });
const cdnTimeout = new Error('Invocation request timeout');

const kindOf = (look: ReadResult<unknown>): string => (look.tag === 'unseen' ? look.trouble.kind : look.tag);
const seenIn = (look: ReadResult<Answers>): Answers => {
  if (look.tag !== 'seen') throw new Error(`expected answers, got ${JSON.stringify(look)}`);
  return look.seen;
};

describe('a result that resolved', () => {
  const paths = ['ticket.id', 'ticket.subject'];
  test.each<[string, unknown, string]>([
    ['values and no errors', { 'ticket.id': 1, 'ticket.subject': 'Hi', errors: {} }, 'seen'],
    ['values without a list of errors', { 'ticket.id': 1 }, 'seen'],
    ['an empty value', { 'ticket.id': null }, 'seen'],
    ['errors only', { errors: { 'ticket.id': { message: 'No such Api' } } }, 'seen'],
    ['an empty list of errors', { errors: [] }, 'seen'],
    ['nothing at all', {}, 'seen'],
    ['an error without a name', { message: 'Something went wrong' }, 'shape'],
    ['an error with a code only', { code: 500 }, 'shape'],
    ['an error with a name', { name: 'Error', message: 'No such Api' }, 'bad-request'],
    ['the timeout of the package', packageTimeout, 'silence'],
    ['undefined', undefined, 'shape'],
    ['null', null, 'shape'],
    ['a list', [1], 'shape'],
    ['a text', 'ok', 'shape'],
  ])('%s', (_what, result, kind) => {
    expect(kindOf(answersOf(result, paths))).toBe(kind);
  });

  test('keeps each path apart', () => {
    const answers = seenIn(
      answersOf(
        { 'ticket.id': 7, errors: { 'ticket.subject': { name: 'Error', message: 'No such Api' } } },
        paths,
      ),
    );
    expect(pick(answers, z.number(), 'ticket.id')).toBe(7);
    expect(answers.refused.get('ticket.subject')).toBe('No such Api');
    expect(pick(answers, z.string(), 'ticket.subject')).toBeUndefined();
  });

  test('does not take a value beside an error for true', () => {
    const answers = seenIn(answersOf({ 'ticket.id': 7, errors: { 'ticket.id': {} } }, paths));
    expect(pick(answers, z.number(), 'ticket.id')).toBeUndefined();
  });

  test('takes the first path that was told in the right shape', () => {
    const answers = seenIn(answersOf({ 'ticket.id': 7, 'ticket.subject': 'Hi' }, paths));
    expect(pick(answers, z.string(), 'ticket.id', 'ticket.subject')).toBe('Hi');
    expect(pick(answers, z.boolean(), 'ticket.id', 'ticket.subject')).toBeUndefined();
  });
});

test.each<[string, unknown, string]>([
  ['a timeout by name', namedTimeout, 'silence'],
  ['the timeout of the CDN', cdnTimeout, 'silence'],
  ['an error', new Error('"ticket.x" No such Api'), 'bad-request'],
  ['a text', 'No such Api', 'bad-request'],
  ['nothing', undefined, 'shape'],
  ['something else', { code: 1 }, 'shape'],
])('a call that rejected with %s', (_what, reason, kind) => {
  expect(kindOf(refusal(reason))).toBe(kind);
});

describe('calls', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('get asks for all paths in one call', async () => {
    const client = new FakeClient();
    client.get.mockResolvedValue({ a: 1, b: 2, errors: {} });
    const answers = seenIn(await callsOf(client).get(['a', 'b']));
    expect([...answers.values]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(client.get.mock.calls).toEqual([[['a', 'b']]]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['rejects with a timeout', () => Promise.reject(cdnTimeout)],
    ['resolves with a timeout', () => Promise.resolve(packageTimeout)],
    ['never ends', never],
  ])('get asks a second time when the first %s', async (_what, first) => {
    const client = new FakeClient();
    client.get.mockImplementationOnce(first).mockResolvedValueOnce({ a: 1 });
    const look = callsOf(client).get(['a']);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seenIn(await look).values.get('a')).toBe(1);
    expect(client.get).toHaveBeenCalledTimes(2);
  });

  test('get gives up after the second silence', async () => {
    const client = new FakeClient();
    const look = callsOf(client).get(['a']);
    await vi.advanceTimersByTimeAsync(16_000);
    expect(kindOf(await look)).toBe('silence');
    expect(client.get).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('get does not ask again when it was refused', async () => {
    const client = new FakeClient();
    client.get.mockRejectedValue(new Error('No such Api'));
    expect(kindOf(await callsOf(client).get(['a']))).toBe('bad-request');
    expect(client.get).toHaveBeenCalledTimes(1);
  });

  test('an SDK that throws at once is a refusal', async () => {
    const client = new FakeClient();
    client.get.mockImplementation(() => {
      throw new Error('The get method accepts a string or array of strings.');
    });
    expect(kindOf(await callsOf(client).get(['a']))).toBe('bad-request');
  });

  const changes: [
    string,
    (client: FakeClient) => Promise<ReadResult<true>>,
    (client: FakeClient) => number,
  ][] = [
    ['set', (client) => callsOf(client).set('a', 1), (client) => client.set.mock.calls.length],
    ['invoke', (client) => callsOf(client).invoke('a', 'words'), (client) => client.invoke.mock.calls.length],
    [
      'resize',
      (client) => callsOf(client).invoke('a', { height: 1 }),
      (client) => client.invoke.mock.calls.length,
    ],
  ];

  describe.each(changes)('%s', (_what, change, asked) => {
    test.each<[string, () => Promise<unknown>, string]>([
      ['is acknowledged', () => Promise.resolve({ errors: {} }), 'seen'],
      ['is acknowledged with its value', () => Promise.resolve({ a: 1 }), 'seen'],
      [
        'is refused for its path',
        () => Promise.resolve({ errors: { a: { message: 'No such Api' } } }),
        'bad-request',
      ],
      ['is refused as a whole', () => Promise.reject(new Error('No such Api')), 'bad-request'],
      ['resolves with an error', () => Promise.resolve({ message: 'Something went wrong' }), 'shape'],
      ['times out in the SDK', () => Promise.reject(namedTimeout), 'silence'],
      ['never ends', never, 'silence'],
    ])('%s', async (_how, reply, kind) => {
      const client = new FakeClient();
      client.set.mockImplementation(reply);
      client.invoke.mockImplementation(reply);
      const look = change(client);
      await vi.advanceTimersByTimeAsync(10_000);
      expect(kindOf(await look)).toBe(kind);
      expect(asked(client)).toBe(1);
    });
  });

  test('invoke uses the form for several actions where all arguments are texts', async () => {
    const client = new FakeClient();
    client.invoke.mockResolvedValue({ errors: {} });
    const calls = callsOf(client);
    await calls.invoke('comment.appendText', 'Hello');
    await calls.invoke('resize', { width: '100%', height: '10px' });
    expect(client.invoke.mock.calls).toEqual([
      [{ 'comment.appendText': ['Hello'] }],
      ['resize', { width: '100%', height: '10px' }],
    ]);
  });

  test('what Zendesk said is shortened', async () => {
    const client = new FakeClient();
    client.set.mockRejectedValue(new Error('x'.repeat(5000)));
    const look = await callsOf(client).set('a', 1);
    expect(look.tag === 'unseen' && look.trouble.detail.length).toBe(200);
  });
});
