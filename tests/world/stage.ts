import { caseById } from './cases/index.ts';
import { createProxy, type Proxy, type ProxyOptions } from './proxy.ts';
import { domainWhitelist, secureSettings, standardSettings } from './settings.ts';
import type { Seed } from './seed.ts';
import type { World } from './types.ts';
import { createWorld } from './world.ts';

/** Any day will do, as long as it is always the same one. */
export const START = Date.UTC(2027, 0, 15, 9, 30);

/** A world whose clock only moves when it is told to. */
export const still = (seed: Seed): World => createWorld(seed, { clock: 'virtual', start: START });

export const play = (id: string): World => still(caseById(id).seed());

export function proxyFor(world: World, over: Partial<ProxyOptions> = {}): Proxy {
  return createProxy(world, {
    settings: standardSettings(),
    secure: secureSettings,
    domainWhitelist,
    subdomain: world.state.zendesk.subdomain,
    agentId: world.state.zendesk.agentId,
    ...over,
  });
}

export const ticketLink = (ticket: number, fragment = ''): string =>
  `https://acme-support.zendesk.com/agent/tickets/${ticket}${fragment === '' ? '' : `#${fragment}`}`;
