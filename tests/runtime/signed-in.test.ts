/** Who is signed in can be read anew, as long as the ticket is the one that is shown. */
import { expect, test } from 'vitest';
import { stopWhenClosed } from '../../src/runtime/stop-when-closed.ts';
import { AGENT } from '../world/build/index.ts';
import { openCase } from './stage.ts';

test('their groups are told as they are by now, and nothing once the ticket was left', async () => {
  const stage = await openCase('standard');
  let open = true;
  const { host } = stopWhenClosed(() => open, stage.services);
  const groups = async (): Promise<unknown> => {
    const look = await host.readAgent();
    return look.tag === 'seen' ? look.seen.groups : look.tag;
  };
  expect(await groups()).toEqual(stage.state().agent.groups);
  const agent = stage.world.state.zendesk.users.find((one) => one.id === AGENT);
  if (agent !== undefined) agent.groups = [{ id: 77003, name: 'Trainees' }];
  expect(await groups()).toEqual(['77003']);
  open = false;
  expect(await groups()).toBe('unseen');
});
