import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { callsOf } from '#host/calls.ts';
import { tell } from '#host/events.ts';
import type { HostEvent } from '#host/host.ts';
import { watchVisibility } from '#host/visibility.ts';
import { FakeClient, fakePage } from './fakes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function setUp(answers: Record<string, unknown> = {}) {
  const client = new FakeClient();
  client.get.mockResolvedValue({ ...answers, errors: {} });
  const page = fakePage();
  const calls = callsOf(client);
  const visibility = watchVisibility(page.asWindow, client, calls);
  const before = client.listening;
  const ticket: { id: string | null } = { id: '42' };
  const heard: HostEvent[] = [];
  const stop = tell({ page: page.asWindow, client, calls, visibility, fields: [77], ticket }, (event) => {
    heard.push(event);
  });
  return { client, page, heard, stop, before, ticket };
}

describe('what is told', () => {
  test.each([
    'comment.text.changed',
    'comment.type.changed',
    'ticket.comment.text.changed',
    'ticket.comment.type.changed',
    'ticket.status.changed',
    'ticket.custom_field_77.changed',
    'ticket.form.id.changed',
    'channel.changed',
  ])('%s, once the agent pauses', async (event) => {
    const { client, heard } = setUp();
    client.fire(event, 'a');
    await vi.advanceTimersByTimeAsync(200);
    client.fire(event, 'ab');
    await vi.advanceTimersByTimeAsync(200);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(heard).toEqual([{ type: 'composer' }]);
  });

  test.each(['ticket.submit.done', 'ticket.updated'])('%s is a save', (event) => {
    const { client, heard } = setUp();
    client.fire(event);
    expect(heard).toEqual([{ type: 'saved' }]);
  });

  test('colours, from the event or else from Zendesk', async () => {
    const { client, heard } = setUp({ colorScheme: 'light' });
    client.fire('colorScheme.changed', 'dark');
    await vi.advanceTimersByTimeAsync(0);
    client.fire('colorScheme.changed', { odd: 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([
      { type: 'scheme', scheme: 'dark' },
      { type: 'scheme', scheme: 'light' },
    ]);
  });

  test('other viewers, read anew since the event may lack their names', async () => {
    const { client, heard } = setUp({
      'ticket.viewers': [
        { id: 9, name: 'Me' },
        { id: 10, name: 'Grace' },
      ],
      currentUser: { id: 9, name: 'Me' },
    });
    client.fire('ticket.viewers.changed', [{ agentId: 10 }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([{ type: 'viewers', viewers: ['Grace'] }]);
  });

  test.each<[string, unknown, HostEvent[]]>([
    ['another ticket', { ticketId: 43 }, [{ type: 'ticket', id: '43' }]],
    ['the same', { ticketId: 42 }, []],
    ['the same as text', { ticketId: '42' }, []],
    ['none', { location: 'ticket_sidebar' }, []],
    ['nothing', undefined, []],
  ])('a context with %s', (_what, context, expected) => {
    const { client, heard } = setUp();
    client.fire('context.updated', context);
    client.fire('context.updated', context);
    expect(heard).toEqual(expected);
  });

  test('being hidden and shown', () => {
    const { client, heard } = setUp();
    client.fire('app.deactivated');
    client.fire('app.activated');
    expect(heard).toEqual([
      { type: 'shown', shown: false },
      { type: 'shown', shown: true },
      { type: 'came-back' },
    ]);
  });

  test('coming back from another window, though the app was never hidden', () => {
    const { page, heard } = setUp();
    page.dispatchEvent(new Event('focus'));
    expect(heard).toEqual([{ type: 'came-back' }]);
  });

  test('the end, once, and nothing after it', async () => {
    const { client, page, heard } = setUp();
    client.fire('comment.text.changed');
    client.fire('app.willDestroy');
    page.dispatchEvent(new Event('pagehide'));
    client.fire('ticket.updated');
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual([{ type: 'gone' }]);
  });

  test.each([
    [false, [{ type: 'gone' }]],
    [true, []],
  ])('leaving the page, kept by the browser: %j', (persisted, expected) => {
    const { page, heard } = setUp();
    page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
    expect(heard).toEqual(expected);
  });
});

describe('stopping', () => {
  test('takes away every handler that was given', async () => {
    const { client, page, heard, stop, before } = setUp();
    expect(client.listening).toBeGreaterThan(before);
    client.fire('comment.text.changed');
    stop();
    expect(client.listening).toBe(before);
    for (const event of client.handlers.keys()) client.fire(event);
    page.dispatchEvent(new Event('pagehide'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual([]);
  });

  test('twice does no harm', () => {
    const { client, stop, before } = setUp();
    stop();
    stop();
    expect(client.listening).toBe(before);
  });

  test('leaves other listeners alone', () => {
    const client = new FakeClient();
    const page = fakePage();
    const calls = callsOf(client);
    const visibility = watchVisibility(page.asWindow, client, calls);
    const sources = { page: page.asWindow, client, calls, visibility, fields: [], ticket: { id: null } };
    const heard: HostEvent[] = [];
    const stop = tell(sources, () => {});
    tell(sources, (event) => heard.push(event));
    stop();
    client.fire('ticket.updated');
    expect(heard).toEqual([{ type: 'saved' }]);
  });

  test('also ends an answer that is still on its way', async () => {
    const { client, heard, stop } = setUp({ 'ticket.viewers': [{ id: 10, name: 'Grace' }] });
    client.fire('ticket.viewers.changed');
    stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard).toEqual([]);
  });
});
