/** What a change departs from goes with it, where it is told, and a server that honours it refuses `moved`. */
import { describe, expect, it } from 'vitest';
import * as customersdot from '../../src/clients/customersdot/endpoints.ts';
import type { ChangeEndpoint } from '../../src/clients/endpoint.ts';
import { caseById } from '../world/cases/index.ts';
import { still, ticketLink } from '../world/stage.ts';
import { clientOf } from './carry.ts';
import { answering, json } from './fake.ts';

const sent = { link: ticketLink(4201, 'x'), attempt: '6f9619ff-8b86-4011-b42d-00cf4fc964ff' };
const association = { subscription: 'A-S00012345', namespace: 9001, ...sent };

interface Case {
  readonly name: string;
  readonly bodyWith: (expected: customersdot.Expected | undefined) => Promise<unknown>;
}

function changing<P>(name: string, endpoint: ChangeEndpoint<P>, params: P): Case {
  return {
    name,
    async bodyWith(expected) {
      const { client, sent } = answering(json({ success: true }));
      await client.alter(endpoint, { ...params, expected });
      return sent[0]?.body;
    },
  };
}

const cases: readonly Case[] = [
  changing('link', customersdot.linkAccount, { customer: 5501, uid: '4711', ...sent }),
  changing('unlink', customersdot.unlinkAccount, { customer: 5501, ...sent }),
  changing('change', customersdot.changeNamespace, association),
  changing('force', customersdot.forceAssociate, association),
  changing('clear', customersdot.clearSubscription, { subscription: 'A-S00012345', ...sent }),
  changing('minutes', customersdot.setComputeMinutes, { namespace: 9001, total: 5, ...sent }),
];

describe.each(cases)('$name', ({ bodyWith }) => {
  it.each<customersdot.Expected>([
    { uid: null },
    { uid: '4711' },
    { linked_namespace_id: null, namespace_path: 'acme-corp' },
    { linked_namespace_id: 9002, total: 0 },
  ])('sends %j', async (expected) => {
    expect(await bodyWith(expected)).toMatchObject({ expected, zendesk_ticket_link: sent.link });
  });

  it('sends none where none is told', async () => {
    expect(await bodyWith(undefined)).not.toHaveProperty('expected');
  });
});

describe('over services that remember', () => {
  const worldOf = (honoursExpected: boolean) =>
    still({ ...caseById('self-serve').seed(), knobs: { honoursExpected } });
  const elsewhere = { ...association, expected: { linked_namespace_id: 9002 } };

  it('another state is a refusal that does not pass by waiting, and nothing is changed', async () => {
    const world = worldOf(true);
    const told = await clientOf(world).alter(customersdot.forceAssociate, elsewhere);
    expect(told).toEqual({ tag: 'refused', refusal: { id: 'moved', raw: 'moved', params: {} } });
    expect(world.state.applied).toEqual([]);
  });

  it('the state that was confirmed lets it through', async () => {
    const expected = { linked_namespace_id: null, namespace_path: 'acme-corp' };
    const told = await clientOf(worldOf(true)).alter(customersdot.forceAssociate, {
      ...association,
      expected,
    });
    expect(told).toEqual({ tag: 'accepted' });
  });

  it('a server that does not know it lets it through as well', async () => {
    const told = await clientOf(worldOf(false)).alter(customersdot.forceAssociate, elsewhere);
    expect(told).toEqual({ tag: 'accepted' });
  });
});
