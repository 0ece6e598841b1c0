/** Mailgun's log and lists in the app's words, over the replies that its documentation shows and over the world. */
import { describe, expect, it } from 'vitest';
import { mailEvents, removeSuppression, suppression } from '../../src/clients/mailgun/endpoints.ts';
import type { SuppressionList } from '../../src/clients/mailgun/schemas.ts';
import { mailEvent, seedOf, suppressed } from '../world/build/index.ts';
import { play, still } from '../world/stage.ts';
import type { FaultKind } from '../world/types.ts';
import { clientOf } from './carry.ts';
import { answering, json, reply } from './fake.ts';
import * as record from './records.ts';

const domain = 'customers.gitlab.com';
const address = 'mia+x@acme.example';
const mia = { domain, address: 'mia@acme.example' };

describe('the log', () => {
  it('keeps what became of each email to the address, newest first', async () => {
    const look = await answering(json(record.mailEvents)).client.ask(mailEvents, { domain, address });
    const failed = { subject: 'Hello', isTemporary: false };
    expect(look).toEqual({
      tag: 'seen',
      seen: [
        { outcome: 'accepted', at: 1_800_003_600_161, subject: 'Hello', reason: null, isTemporary: false },
        {
          outcome: 'failed',
          at: 1_800_003_000_107,
          subject: 'Hello',
          reason: '498 No MX for [acme.example]',
          isTemporary: true,
        },
        { outcome: 'failed', at: 1_800_002_000_000, reason: '550 Relay Not Permitted', ...failed },
        {
          outcome: 'suppressed',
          at: 1_800_001_000_000,
          reason: '605 Not delivering to previously bounced address',
          ...failed,
        },
      ],
    });
  });

  it.each<[string, object, object]>([
    ['delivered: what the server said does not matter', { event: 'delivered' }, { reason: null }],
    [
      'rejected by Mailgun itself',
      {
        event: 'rejected',
        reject: { reason: 'Sandbox subdomains are for test purposes only.', description: '' },
      },
      { outcome: 'failed', reason: 'Sandbox subdomains are for test purposes only.' },
    ],
    ['failed without a status', { event: 'failed', reason: 'old' }, { outcome: 'failed', reason: 'old' }],
    ['failed without any word', { event: 'failed' }, { outcome: 'failed', reason: null }],
    [
      'on the list of complaints',
      { event: 'failed', reason: 'suppress-complaint' },
      { outcome: 'suppressed' },
    ],
    [
      'a text that would like to be markup',
      { event: 'failed', 'delivery-status': { code: 550, message: '<img src=x onerror=alert(1)>' } },
      { reason: '550 <img src=x onerror=alert(1)>' },
    ],
    [
      'a text without an end',
      { event: 'failed', reason: 'x'.repeat(9_000) },
      { reason: expect.stringMatching(/^x{199}…$/) },
    ],
  ])('%s', async (_, over, expected) => {
    const items = [{ timestamp: 1_800_000_000, recipient: address, ...over }];
    const look = await answering(json({ items })).client.ask(mailEvents, { domain, address });
    expect(look).toMatchObject({ tag: 'seen', seen: [expected] });
  });

  it('looks for an odd address as it stands, since signs between words mean something in the search', async () => {
    const { client, sent } = answering(json({ items: [] }));
    await client.ask(mailEvents, { domain, address: 'mia OR "ben"@acme.example' });
    const [{ url } = { url: '' }] = sent;
    expect(new URL(url).searchParams.get('recipient')).toBe('"mia OR ben@acme.example"');
  });

  it('is no list where an entry has no moment', async () => {
    const look = answering(json({ items: [{ event: 'accepted', recipient: address }] }));
    expect(await look.client.ask(mailEvents, { domain, address })).toMatchObject({
      tag: 'unseen',
      trouble: { kind: 'shape', detail: 'items.0.timestamp: expected number' },
    });
  });
});

describe('a list', () => {
  it.each<[string, SuppressionList, object, object]>([
    [
      'a bounce',
      'bounces',
      record.bounce,
      { since: Date.UTC(2011, 9, 21, 11, 2, 55), reason: '550 No such mailbox' },
    ],
    [
      'a complaint',
      'complaints',
      { address: 'foo@bar.example', created_at: null },
      { since: null, reason: null },
    ],
    [
      'an unsubscribe',
      'unsubscribes',
      { address: 'Foo@bar.example', tags: ['*'] },
      { since: null, reason: null },
    ],
  ])('%s', async (_, list, body, seen) => {
    const asked = { domain, list, address: 'foo@bar.example' };
    expect(await answering(json(body)).client.ask(suppression, asked)).toEqual({ tag: 'seen', seen });
  });

  it('that answers of another address has not answered', async () => {
    const asked = { domain, list: 'bounces', address: 'mia@acme.example' } as const;
    expect(await answering(json(record.bounce)).client.ask(suppression, asked)).toMatchObject({
      tag: 'unseen',
      trouble: { kind: 'shape' },
    });
  });

  it('without the address says 404; a page that says 404 says nothing', async () => {
    const asked = { domain, list: 'bounces', address } as const;
    const none = json({ message: 'Address not found in bounces table' }, 404);
    expect(await answering(none).client.ask(suppression, asked)).toEqual({ tag: 'absent' });
    const page = reply(404, '<html><title>Nothing here</title></html>');
    expect(await answering(page).client.ask(suppression, asked)).toMatchObject({ tag: 'unseen' });
  });
});

describe('over the world', () => {
  const world = (mailRegion: 'us' | 'eu' = 'us') =>
    still(
      seedOf(4201, {
        mailRegion,
        mailEvents: [
          mailEvent(10),
          mailEvent(9, { event: 'failed', reason: 'suppress-bounce' }),
          mailEvent(8, { event: 'opened' }),
        ],
        suppressed: { bounces: [suppressed({ error: 'No such mailbox' })], complaints: [suppressed()] },
      }),
    );

  it('what is taken off a list is gone from it, and from no other', async () => {
    const played = world();
    const client = clientOf(played);
    expect(await client.ask(mailEvents, mia)).toMatchObject({
      seen: [{ outcome: 'suppressed' }, { outcome: 'accepted' }],
    });
    expect(await client.ask(suppression, { ...mia, list: 'bounces' })).toMatchObject({
      seen: { reason: '550 No such mailbox' },
    });
    expect(await client.alter(removeSuppression, { ...mia, list: 'bounces' })).toEqual({ tag: 'accepted' });
    expect(await client.ask(suppression, { ...mia, list: 'bounces' })).toEqual({ tag: 'absent' });
    expect(await client.ask(suppression, { ...mia, list: 'complaints' })).toMatchObject({ tag: 'seen' });
    expect(await client.alter(removeSuppression, { ...mia, list: 'bounces' })).toMatchObject({
      tag: 'refused',
    });
    expect(played.state.mailgun.removed).toEqual(['bounces mia@acme.example']);
  });

  it('a domain of the other region is not there, which is not the same as no email', async () => {
    const look = await clientOf(world('eu')).ask(mailEvents, mia);
    expect(look).toMatchObject({
      tag: 'unseen',
      trouble: { kind: 'bad-request', detail: 'Domain not found: customers.gitlab.com' },
    });
  });

  it.each<[string, { does: FaultKind; status?: number; body?: string }, string]>([
    ['a key that is wrong', { does: 'status', status: 401, body: 'Forbidden' }, 'signed-out'],
    [
      'a key without the right',
      { does: 'status', status: 403, body: '{"message":"Forbidden"}' },
      'forbidden',
    ],
    ['too many requests', { does: 'rate-limit-json' }, 'wait'],
    ['an outage', { does: 'status', status: 503 }, 'down'],
    ['a page of the edge', { does: 'html-502' }, 'down'],
    ['a sign-in page', { does: 'html-200' }, 'shape'],
    ['another shape', { does: 'wrong-shape' }, 'shape'],
    ['a lost reply', { does: 'lose-reply' }, 'silence'],
  ])('%s: the log is unread', async (_, fault, kind) => {
    const played = play('standard');
    played.knobs.faults.push({ match: { service: 'mailgun' }, ...fault });
    expect(await clientOf(played).ask(mailEvents, mia)).toMatchObject({ tag: 'unseen', trouble: { kind } });
  });
});
