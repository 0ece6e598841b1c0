/** Sentry's issues in the app's words, over the reply that its documentation shows and over the world. */
import { describe, expect, it } from 'vitest';
import { issues } from '../../src/clients/sentry/endpoints.ts';
import { portalError, seedOf } from '../world/build/index.ts';
import { play, still } from '../world/stage.ts';
import type { FaultKind } from '../world/types.ts';
import { clientOf } from './carry.ts';
import { answering, json } from './fake.ts';
import * as record from './records.ts';

const there = { organization: 'gitlab', project: 'customersgitlabcom' };
const byId = { ...there, query: 'user.id:5501' };
const [documented] = record.sentryIssues;

describe('an issue', () => {
  it('as it is documented', async () => {
    expect(await answering(json(record.sentryIssues)).client.ask(issues, byId)).toEqual({
      tag: 'seen',
      seen: {
        list: [
          {
            id: '1',
            title: 'This is an example event',
            count: 150,
            first: Date.UTC(2026, 10, 6, 21, 19, 55),
            last: Date.UTC(2026, 10, 6, 21, 20, 55, 123),
            url: 'https://sentry.gitlab.net/gitlab/customersgitlabcom/issues/1/',
          },
        ],
        more: false,
      },
    });
  });

  it.each<[string, object, object]>([
    ['a link to another host leads nowhere', { permalink: 'https://sentry.evil.example/1/' }, { url: null }],
    ['nor does one that runs something', { permalink: 'javascript:alert(1)' }, { url: null }],
    ['one that is not named leads nowhere either', { permalink: null }, { url: null }],
    [
      'what is not told is not nought',
      { count: null, firstSeen: null, lastSeen: undefined },
      { count: null, first: null, last: null },
    ],
    ['markup stays text', { title: '<script>alert(1)</script>' }, { title: '<script>alert(1)</script>' }],
    ['an endless title ends', { title: 'y'.repeat(5_000) }, { title: expect.stringMatching(/^y{199}…$/) }],
  ])('%s', async (_, over, expected) => {
    const look = await answering(json([{ ...documented, ...over }])).client.ask(issues, byId);
    expect(look).toMatchObject({ tag: 'seen', seen: { list: [expected] } });
  });

  it.each([
    ['true', true],
    ['false', false],
  ])('a next page with results="%s"', async (results, more) => {
    const link = `<https://sentry.gitlab.net/x?cursor=1>; rel="previous"; results="true", <https://sentry.gitlab.net/x?cursor=2>; rel="next"; results="${results}"`;
    const look = await answering(json([], 200, { link })).client.ask(issues, byId);
    expect(look).toMatchObject({ seen: { more } });
  });
});

describe('over the world', () => {
  const world = () =>
    still(
      seedOf(4201, {
        portalErrors: [
          portalError(),
          portalError({ id: '2', users: [{ olderId: '5501' }] }),
          portalError({ id: '3', users: [{ email: 'mia@acme.example' }] }),
          portalError({ id: '4', users: [{ id: '5502', email: 'ben@acme.example' }] }),
        ],
      }),
    );

  it.each([
    ['user.id:5501', ['1181887']],
    ['user:5501', ['2']],
    ['user.email:"mia@acme.example"', ['3']],
    ['user.id:7', []],
  ])('%s finds %j', async (query, ids) => {
    const look = await clientOf(world()).ask(issues, { ...there, query });
    expect(look.tag === 'seen' && look.seen.list.map((one) => one.id)).toEqual(ids);
  });

  it.each<[string, { does: FaultKind; status?: number; body?: string }, string]>([
    [
      'a token that is wrong',
      { does: 'status', status: 401, body: '{"detail":"Invalid token"}' },
      'signed-out',
    ],
    ['a token without the right', { does: 'status', status: 403, body: '{"detail":"No."}' }, 'forbidden'],
    ['no such project', { does: 'status', status: 404, body: '{"detail":"Not here."}' }, 'bad-request'],
    ['too many requests', { does: 'rate-limit-text' }, 'wait'],
    ['an outage', { does: 'status', status: 500 }, 'down'],
    ['a page of the edge', { does: 'html-520' }, 'down'],
    ['a sign-in page', { does: 'html-200' }, 'shape'],
    ['another shape', { does: 'wrong-shape' }, 'shape'],
    ['a lost reply', { does: 'lose-reply' }, 'silence'],
  ])('%s: the errors are unread', async (_, fault, kind) => {
    const played = play('standard');
    played.knobs.faults.push({ match: { service: 'sentry' }, ...fault });
    expect(await clientOf(played).ask(issues, byId)).toMatchObject({ tag: 'unseen', trouble: { kind } });
  });
});
