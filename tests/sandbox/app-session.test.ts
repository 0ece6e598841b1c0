/** The protocol without any window: what is posted, in answer to what arrives. */
import { expect, test } from 'vitest';
import { AppSession } from './zaf/app-session.ts';
import { noFaults, type Faults } from './zaf/faults.ts';
import { PathRefused, type HostObjects } from './zaf/objects.ts';

function sessionWith(objects: Partial<HostObjects> = {}, faults: Partial<Faults> = {}) {
  const posted: unknown[] = [];
  const session = new AppSession({
    post: (message) => void posted.push(JSON.parse(message)),
    faults: { ...noFaults(), ...faults },
    registration: () => ({ context: { ticketId: 1 }, metadata: { name: 'Probe' } }),
    objects: {
      get: (path) => {
        if (path === 'no.such') throw new PathRefused(path, 'No such Api');
        return `value of ${path}`;
      },
      set: () => undefined,
      invoke: () => undefined,
      request: () => Promise.resolve({ ok: true, responseArgs: ['body', 'success', { status: 200 }] }),
      ...objects,
    },
  });
  const t = async (message: Record<string, unknown>): Promise<void> => {
    session.receive(JSON.stringify(message));
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { session, posted, t };
}

test('the handshake is answered with context and metadata', async () => {
  const { posted, t } = sessionWith();
  await t({ key: 'iframe.handshake', message: { version: '2.0.9' } });
  expect(posted).toEqual([
    { key: 'zaf.app.registered', message: { context: { ticketId: 1 }, metadata: { name: 'Probe' } } },
  ]);
});

test('each path is answered for itself', async () => {
  const { posted, t } = sessionWith();
  await t({ id: 1, request: 'get', params: ['ticket.id', 'no.such'] });
  expect(posted).toEqual([
    {
      id: 1,
      result: {
        'ticket.id': 'value of ticket.id',
        errors: { 'no.such': { name: 'Error', message: 'No such Api', path: 'no.such' } },
      },
    },
  ]);
});

test('a request comes back as done or as fail', async () => {
  const { posted, t } = sessionWith();
  await t({ key: 'request:1', message: { url: '/' } });
  const failing = sessionWith({
    request: () => Promise.resolve({ ok: false, responseArgs: [{ status: 0 }, 'error', 'error'] }),
  });
  await failing.t({ key: 'request:1', message: { url: '/' } });
  expect(posted).toEqual([
    { key: 'zaf.request:1.done', message: { responseArgs: ['body', 'success', { status: 200 }] } },
  ]);
  expect(failing.posted).toMatchObject([{ key: 'zaf.request:1.fail' }]);
});

test('an event reaches who listens, until he stops', async () => {
  const { session, posted, t } = sessionWith();
  session.emit('ticket.status.changed', 'open');
  await t({ key: 'iframe.on:ticket.status.changed', message: { subscriberCount: 1 } });
  session.emit('ticket.status.changed', 'pending');
  await t({ key: 'iframe.off:ticket.status.changed', message: { subscriberCount: 0 } });
  session.emit('ticket.status.changed', 'solved');
  expect(posted).toEqual([{ key: 'zaf.ticket.status.changed', message: 'pending' }]);
});

test('a hook waits for the reply, and nobody waits for an app that does not listen', async () => {
  const { session, posted, t } = sessionWith();
  expect(await session.ask('ticket.save')).toEqual({ ok: true });
  await t({ key: 'iframe.on:ticket.save', message: { subscriberCount: 1 } });
  const asked = session.ask('ticket.save');
  expect(posted).toEqual([{ key: 'zaf.ticket.save', needsReply: true }]);
  session.receive({ key: 'iframe.reply:ticket.save', error: { msg: 'Not yet' } });
  expect(await asked).toEqual({ ok: false, reason: 'Not yet' });
});

test('a frame that goes away while it is asked holds nothing up, and hears nothing more', async () => {
  const { session, posted, t } = sessionWith();
  await t({ key: 'iframe.on:ticket.save', message: { subscriberCount: 1 } });
  const asked = session.ask('ticket.save');
  session.close();
  expect(await asked).toMatchObject({ ok: true });
  await t({ id: 2, request: 'get', params: ['ticket.id'] });
  session.emit('ticket.save');
  expect(posted).toHaveLength(1);
});

test('the faults that Zendesk was seen to have', async () => {
  const nameless = sessionWith({}, { nameless: /status/ });
  await nameless.t({ id: 1, request: 'set', params: { 'ticket.status': 'pending' } });
  expect(nameless.posted).toEqual([{ id: 1, error: { message: 'Something went wrong' } }]);

  const silent = sessionWith({}, { silent: /status/, unansweredRequests: /gitlab/ });
  await silent.t({ id: 1, request: 'get', params: ['ticket.status'] });
  await silent.t({ key: 'request:1', message: { url: 'https://gitlab.com/' } });
  expect(silent.posted).toEqual([]);

  const failing = sessionWith({}, { failing: /subject/ });
  await failing.t({ id: 1, request: 'get', params: ['ticket.subject', 'ticket.id'] });
  expect(failing.posted).toMatchObject([
    { result: { 'ticket.id': 'value of ticket.id', errors: { 'ticket.subject': {} } } },
  ]);
});
