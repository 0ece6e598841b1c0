/** The desk's ports as the app makes them, over the world of a prepared case. */
import { readSettings } from '#core/domain/settings.ts';
import { deskPortsFor } from '../../src/assembly/desk-ports.ts';
import type { DeskPorts } from '../../src/desk/ports.ts';
import type { World } from '../world/types.ts';
import { openCase, type StageOptions } from '../runtime/stage.ts';

export interface AtDesk {
  readonly world: World;
  readonly ports: DeskPorts;
}

export async function deskAt(id: string, options: StageOptions = {}): Promise<AtDesk> {
  const { world, desk } = await openCase(id, options);
  const { host } = desk;
  const ticket = String(world.state.zendesk.tickets[0]?.id);
  return {
    world,
    ports: deskPortsFor(host, readSettings(host.settings).settings, ticket, () => world.now()),
  };
}
