import type { Knobs } from './types.ts';

export function defaultKnobs(): Knobs {
  return {
    latencyMs: 0,
    faults: [],
    propagation: 'at-once',
    propagationMs: 5_000,
    down: { customersdot: false, gitlab: false, zendesk: false },
    customersdotApi: 'json',
    linkLosesToken: false,
    honoursExpected: false,
    gitlabToken: 'ok',
    mechanizer: { delayMs: 5_000, failure: null, clearSays: 'name-free', asleep: false },
    proxyFaults: [],
    notes: 'kept',
  };
}
