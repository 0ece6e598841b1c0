/** The clients against services that fail: every fault is said as what it was, and no change is sent twice. */
import { describe, expect, it } from 'vitest';
import * as customersdot from '../../src/clients/customersdot/endpoints.ts';
import { readFact } from '../../src/clients/facts.ts';
import { play, ticketLink } from '../world/stage.ts';
import type { FaultKind } from '../world/types.ts';
import { clientOf } from './carry.ts';

const link = ticketLink(4201, 'force-associate-9f2c01ab77de');
const attempt = '6f9619ff-8b86-4011-b42d-00cf4fc964ff';
const wish = { subscription: 'A-S00012345', namespace: 9001, link, attempt };

describe('faults', () => {
  const looks: readonly [FaultKind, string][] = [
    ['lose-reply', 'silence'],
    ['lose-request', 'silence'],
    ['html-502', 'down'],
    ['html-520', 'down'],
    ['rate-limit-text', 'wait'],
    ['rate-limit-json', 'wait'],
    ['rate-limit-html', 'wait'],
    ['wrong-shape', 'shape'],
    ['html-200', 'shape'],
  ];
  it.each(looks)('a look that meets %s', async (does, kind) => {
    const world = play('standard');
    world.knobs.faults.push({ match: { service: 'gitlab' }, does });
    const client = clientOf(world);
    expect(await readFact(client, 'plan', '9001')).toMatchObject({ tag: 'unseen', trouble: { kind } });
    expect(await readFact(client, 'plan', '9001')).toMatchObject({ tag: 'seen' });
  });

  const changes: readonly [FaultKind, string, boolean][] = [
    ['lose-reply', 'no-answer', true],
    ['lose-request', 'no-answer', false],
    ['html-502', 'no-answer', false],
    ['applied-then-502', 'no-answer', true],
    ['html-200', 'no-answer', false],
    ['wrong-shape', 'accepted', false],
    ['rate-limit-html', 'refused', false],
  ];
  it.each(changes)('a change that meets %s is sent once', async (does, tag, applied) => {
    const world = play('standard');
    world.knobs.faults.push({ match: { change: true }, does });
    const client = clientOf(world);
    expect(await client.alter(customersdot.forceAssociate, wish)).toMatchObject({ tag });
    expect(world.log.filter((one) => one.method !== 'GET')).toHaveLength(1);
    expect(world.state.applied).toHaveLength(applied ? 1 : 0);
  });

  it.each(['rate-limit', 'unprocessable', 'invalid-request'] as const)('the proxy: %s', async (does) => {
    const world = play('standard');
    world.knobs.proxyFaults.push({ does });
    const told = await clientOf(world).alter(customersdot.forceAssociate, wish);
    expect(told).toMatchObject({ tag: 'refused', refusal: { id: 'proxy' } });
    expect(told.tag === 'refused' && told.refusal.forNow).toBe(does === 'rate-limit' ? true : undefined);
    expect(world.state.applied).toEqual([]);
  });

  it.each(['absent-404', 'absent-401', 'html-200'] as const)('no admin API: %s', async (kind) => {
    const world = play('standard');
    world.knobs.customersdotApi = kind;
    const client = clientOf(world);
    const noApi = { tag: 'unseen', trouble: { kind: 'no-api' } };
    expect(await readFact(client, 'customers-by-email', 'mia@acme.example')).toMatchObject(noApi);
    expect(await readFact(client, 'subscription', 'A-S00012345')).toMatchObject(noApi);
    expect(await readFact(client, 'token-owner', '5501')).toMatchObject(noApi);
    world.knobs.customersdotApi = 'json';
    expect(await readFact(client, 'customers-by-email', 'mia@acme.example')).toMatchObject({ tag: 'seen' });
  });
});
