/** Over the package's own copy of the SDK, with the messages that a host would post: what it does with odd answers. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import type { Host } from '#host/host.ts';
import { connect } from '#host/zendesk.ts';
import { fakePage } from './fakes.ts';

const origin = 'https://acme.zendesk.com';
const posted = z.object({
  id: z.optional(z.number()),
  key: z.optional(z.string()),
  request: z.optional(z.string()),
  params: z.optional(z.unknown()),
  message: z.optional(z.unknown()),
});
type Posted = z.infer<typeof posted>;

/** A frame around the page; `answer` is asked about every message. */
function frame(answer: (message: Posted) => unknown) {
  const page = fakePage();
  const told: { message: Posted; to: string }[] = [];
  const parent = {
    postMessage(data: string, to: string) {
      const message = posted.parse(JSON.parse(data));
      told.push({ message, to });
      const reply = answer(message);
      if (reply !== undefined) t(reply);
    },
  };
  function t(data: unknown): void {
    const event = Object.assign(new Event('message'), { data: JSON.stringify(data), origin, source: parent });
    queueMicrotask(() => page.dispatchEvent(event));
  }
  page.parent = parent;
  vi.stubGlobal('window', Object.assign(page, { Promise }));
  vi.stubGlobal('document', { location: page.location });
  return { page, told };
}

const registered = (message: Posted): unknown =>
  message.key === 'iframe.handshake'
    ? {
        key: 'zaf.app.registered',
        message: { context: { account: { subdomain: 'acme' } }, metadata: { settings: {} } },
      }
    : undefined;

async function hostIn(page: ReturnType<typeof fakePage>): Promise<Host> {
  const connection = await connect(page.asWindow);
  if (connection.tag !== 'connected') throw new Error(connection.why);
  return connection.host;
}

beforeEach(() => {
  // The SDK sees the frame that was there when it was first loaded.
  vi.resetModules();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the handshake goes to the origin that was checked, and to nobody else', async () => {
  const { page, told } = frame(registered);
  await hostIn(page);
  expect(told[0]?.message.key).toBe('iframe.handshake');
  expect(new Set(told.map(({ to }) => to))).toEqual(new Set([origin]));
});

test('an error without a name resolves in the SDK, and is none the less an error here', async () => {
  const { page } = frame((message) =>
    message.id === undefined
      ? registered(message)
      : { id: message.id, error: { message: 'Something went wrong' } },
  );
  const host = await hostIn(page);
  expect(await host.readField(77)).toMatchObject({
    tag: 'unseen',
    trouble: { kind: 'shape', detail: 'Something went wrong' },
  });
});

test('an error with a name is a refusal', async () => {
  const { page } = frame((message) =>
    message.id === undefined
      ? registered(message)
      : { id: message.id, error: { name: 'Error', message: 'No' } },
  );
  const host = await hostIn(page);
  expect(await host.readField(77)).toMatchObject({ tag: 'unseen', trouble: { kind: 'bad-request' } });
});

test('its timeout is a silence, and a get is asked once more', async () => {
  const { page, told } = frame((message) => (message.id === undefined ? registered(message) : undefined));
  const host = await hostIn(page);
  vi.useFakeTimers();
  const look = host.readField(77);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await look).toMatchObject({ tag: 'unseen', trouble: { kind: 'silence' } });
  expect(told.filter(({ message }) => message.request === 'get')).toHaveLength(2);
});

test('a field that was refused in the bulk answer is absent', async () => {
  const path = 'ticket.customField:custom_field_77';
  const { page } = frame((message) =>
    message.id === undefined
      ? registered(message)
      : { id: message.id, result: { errors: { [path]: { message: 'No such Api' } } } },
  );
  const host = await hostIn(page);
  expect(await host.readField(77)).toEqual({ tag: 'absent' });
});

test('a request rejects with a plain object, which is a reply', async () => {
  const { page } = frame((message) => {
    if (message.key === undefined || !/^request:\d+$/.test(message.key)) return registered(message);
    return {
      key: `zaf.${message.key}.fail`,
      message: { responseArgs: [{ status: 404, responseText: '{"message":"404 Not found"}' }, 'error'] },
    };
  });
  const host = await hostIn(page);
  const reply = await host.send({
    service: 'gitlab',
    method: 'GET',
    url: 'https://gitlab.com/api/v4/user',
    headers: {},
    deadline: 1000,
  });
  expect(reply).toMatchObject({ tag: 'reply', status: 404, json: { message: '404 Not found' } });
});
