import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Host } from '#host/host.ts';
import { connect, type Connection } from '#host/zendesk.ts';
import { FakeClient, fakePage } from './fakes.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const registration = {
  context: { account: { subdomain: 'acme' }, ticketId: 42, location: 'ticket_sidebar' },
  metadata: { appId: 1, settings: { issue_type_field_id: 77, execution_mode: 'api' } },
};

function setUp(page = fakePage()) {
  const client = new FakeClient();
  const init = vi.fn<() => FakeClient | false>(() => client);
  page.ZAFClient = { init };
  return { page, client, init };
}

const hostIn = (connection: Connection): Host => {
  if (connection.tag !== 'connected') throw new Error(`expected a host, got ${connection.why}`);
  return connection.host;
};
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('outside', () => {
  test('when no frame is around the page', async () => {
    const { page, init } = setUp();
    page.parent = page;
    expect(await connect(page.asWindow)).toEqual({ tag: 'outside', why: 'no-frame' });
    expect(init).not.toHaveBeenCalled();
  });

  test.each([
    ['?app_guid=abc', 'no-parameters'],
    ['?origin=https://evil.example&app_guid=abc', 'origin'],
    ['?origin=https://acme.zendesk.com.evil.example&app_guid=abc', 'origin'],
  ])('%s: %s, and nothing was said to the frame around', async (search, why) => {
    const { page, init } = setUp(fakePage(search));
    expect(await connect(page.asWindow)).toEqual({ tag: 'outside', why });
    expect(init).not.toHaveBeenCalled();
  });

  test('when the SDK finds its parameters missing', async () => {
    const { page, init } = setUp();
    init.mockReturnValue(false);
    expect(await connect(page.asWindow)).toEqual({ tag: 'outside', why: 'no-parameters' });
  });

  test('when the SDK throws', async () => {
    const { page, init } = setUp();
    init.mockImplementation(() => {
      throw new URIError('URI malformed');
    });
    expect(await connect(page.asWindow)).toEqual({ tag: 'outside', why: 'no-answer' });
  });

  test('when nobody registers the app in time; later it is, with the same client', async () => {
    const { page, client, init } = setUp();
    const first = connect(page.asWindow);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await first).toEqual({ tag: 'outside', why: 'no-answer' });
    client.fire('app.registered', registration);
    expect((await connect(page.asWindow)).tag).toBe('connected');
    expect(init).toHaveBeenCalledTimes(1);
  });

  test.each([undefined, {}, { metadata: {} }, { metadata: { settings: 'none' } }])(
    'when the settings are not told: %j',
    async (told) => {
      const { page, client } = setUp();
      const connection = connect(page.asWindow);
      await settle();
      client.fire('app.registered', told);
      expect(await connection).toEqual({ tag: 'outside', why: 'no-answer' });
    },
  );
});

describe('the account around', () => {
  const withoutAccount = { ...registration, context: { ticketId: 42 } };

  /** Registers in a frame of acme's, with an account to tell when it is asked. */
  async function registered(told: unknown, account?: unknown) {
    const all = setUp();
    all.client.get.mockImplementation(() => Promise.resolve({ currentAccount: account, errors: {} }));
    const connection = connect(all.page.asWindow);
    await settle();
    all.client.fire('app.registered', told);
    return { ...all, connection: await connection };
  }
  const other = { ...registration, context: { account: { subdomain: 'other' }, ticketId: 42 } };

  test('is another than it says: refused, with nothing sent and nobody listened to', async () => {
    const { client, connection } = await registered(other);
    expect(connection).toEqual({ tag: 'outside', why: 'account' });
    for (const way of [client.get, client.set, client.invoke, client.request])
      expect(way).not.toHaveBeenCalled();
    expect([...client.handlers.keys()]).toEqual(['app.registered']);
  });

  test('is asked for its name where the registration does not tell it', async () => {
    const { client, connection } = await registered(withoutAccount, { subdomain: 'acme' });
    expect(connection.tag).toBe('connected');
    expect(client.get.mock.calls).toEqual([[['currentAccount']]]);
  });

  test('is refused too when it tells another name then', async () => {
    const { connection } = await registered(withoutAccount, { subdomain: 'other' });
    expect(connection).toEqual({ tag: 'outside', why: 'account' });
  });

  test.each([undefined, {}, { subdomain: 'acme.zendesk.com/' }, { subdomain: 'a b' }, { subdomain: '' }])(
    'has no name in %j, so nothing is known of it',
    async (account) => {
      const { connection } = await registered(withoutAccount, account);
      expect(connection).toEqual({ tag: 'outside', why: 'no-answer' });
    },
  );
});

describe('connected', () => {
  async function connected() {
    const all = setUp();
    const connection = connect(all.page.asWindow);
    await settle();
    all.client.fire('app.registered', registration);
    return { ...all, host: hostIn(await connection) };
  }

  test('with the settings of the installation', async () => {
    const { host } = await connected();
    expect(host.settings).toEqual(registration.metadata.settings);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('two askers share one client and one host', async () => {
    const { page, client, init } = setUp();
    const both = Promise.all([connect(page.asWindow), connect(page.asWindow)]);
    await settle();
    client.fire('app.registered', registration);
    client.fire('app.registered', registration);
    const [one, other] = await both;
    expect(hostIn(one)).toBe(hostIn(other));
    expect(init).toHaveBeenCalledTimes(1);
  });

  test('opens with the field that the settings name', async () => {
    const { client, host } = await connected();
    client.get.mockImplementation((paths) =>
      Promise.resolve({
        'ticket.id': 43,
        'ticket.subject': 'Hi',
        'ticket.requester': { id: 1, name: 'Ada', email: 'ada@acme.example' },
        currentUser: { id: 9, name: 'Me' },
        [`ticket.customField:custom_field_77`]: paths.length,
        errors: {},
      }),
    );
    const look = await host.open();
    expect(look).toMatchObject({
      tag: 'seen',
      seen: { ticket: { link: 'https://acme.zendesk.com/agent/tickets/43' } },
    });
    expect(client.get).toHaveBeenCalledTimes(1);
    expect(client.get.mock.calls[0]?.[0]).toContain('ticket.customField:custom_field_77');
    // The context told of ticket 42 before; what was opened is what counts.
    const heard: unknown[] = [];
    host.on((event) => heard.push(event));
    client.fire('context.updated', { ticketId: 43 });
    expect(heard).toEqual([]);
  });

  test('gives up on who is signed in at a deadline', async () => {
    const { host } = await connected();
    const look = host.readAgent();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await look).toMatchObject({ tag: 'unseen', trouble: { kind: 'silence' } });
  });

  test('leaves nothing listening once the app is destroyed', async () => {
    const { client, host } = await connected();
    const stop = host.on(() => {});
    client.fire('app.willDestroy');
    stop();
    const left = [...client.handlers].filter(([, all]) => all.length > 0).map(([event]) => event);
    expect(left).toEqual(['app.registered', 'app.willDestroy']);
  });
});

describe('the script of the CDN', () => {
  function scripted() {
    const page = fakePage();
    const script = Object.assign(new EventTarget(), { src: 'https://static.zdassets.com/x.js' });
    page.document.getElementById = (id) => (id === 'zaf-sdk' ? script : null);
    const client = new FakeClient();
    return { page, script, client, arrive: () => (page.ZAFClient = { init: () => client }) };
  }

  test('is waited for', async () => {
    const { page, script, client, arrive } = scripted();
    const connection = connect(page.asWindow);
    await vi.advanceTimersByTimeAsync(2000);
    arrive();
    script.dispatchEvent(new Event('load'));
    await settle();
    client.fire('app.registered', registration);
    expect((await connection).tag).toBe('connected');
  });

  test('that arrives without telling is found when the patience ends', async () => {
    const { page, client, arrive } = scripted();
    const connection = connect(page.asWindow);
    await vi.advanceTimersByTimeAsync(1000);
    arrive();
    await vi.advanceTimersByTimeAsync(2000);
    client.fire('app.registered', registration);
    expect((await connection).tag).toBe('connected');
  });

  test('that failed before anybody listened is not waited for long', async () => {
    const { page, client, arrive } = scripted();
    page.performance.getEntriesByName = () => [{}];
    const connection = connect(page.asWindow);
    arrive();
    await vi.advanceTimersByTimeAsync(300);
    client.fire('app.registered', registration);
    expect((await connection).tag).toBe('connected');
  });
});
