/** Every load that the figures are medians of. App and floor take turns, so that a busy minute is shared by both. */
import type { Browser } from 'playwright-core';
import type { Circumstances } from './desk.ts';
import { type Load, load } from './load.ts';
import { type Held, heldBy, steps, typing } from './work.ts';

export interface Addresses {
  readonly app: string;
  readonly floor: string;
}

export const slowdowns = [1, 4] as const;
export type Slowdown = (typeof slowdowns)[number];

/** Services that answer at once show what the browser needs; those that take their time show how deep the chain is. */
export const latency = 150;

export const largeCases = [
  'three-hundred-subscriptions',
  'four-thousand-groups',
  'sixty-thousand-members',
  'two-thousand-comments',
] as const;

export interface Loads {
  readonly floor: readonly Load[];
  readonly atOnce: readonly Load[];
  readonly delayed: readonly Load[];
}

export interface Measured {
  readonly loads: Readonly<Record<Slowdown, Loads>>;
  readonly large: Readonly<Record<(typeof largeCases)[number], Load>>;
  readonly typing: readonly Held[];
  readonly steps: readonly Held[];
}

async function loadsAt(
  browser: Browser,
  { app, floor }: Addresses,
  slowdown: Slowdown,
  runs: number,
): Promise<Loads> {
  const loads = { floor: [] as Load[], atOnce: [] as Load[], delayed: [] as Load[] };
  const one = (url: string, about: Partial<Circumstances>): Promise<Load> =>
    load(browser, url, 'standard', { slowdown, latency: 0, ...about });
  for (let run = 0; run < runs; run++) {
    loads.floor.push(await one(floor, {}));
    loads.atOnce.push(await one(app, {}));
    loads.delayed.push(await one(app, { latency }));
  }
  return loads;
}

async function several<T>(runs: number, one: () => Promise<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for (let run = 0; run < runs; run++) all.push(await one());
  return all;
}

export async function measure(browser: Browser, urls: Addresses, runs: number): Promise<Measured> {
  // The first load of all warms up the machine and counts for nothing.
  await load(browser, urls.floor, 'standard', { slowdown: 1, latency: 0 });
  const loads = {
    1: await loadsAt(browser, urls, 1, runs),
    4: await loadsAt(browser, urls, 4, runs),
  };
  const large: [string, Load][] = [];
  for (const id of largeCases) large.push([id, await load(browser, urls.app, id, { slowdown: 1, latency })]);
  return {
    loads,
    large: Object.fromEntries(large) as Measured['large'],
    typing: await several(runs, () => heldBy(urls.app, typing)),
    steps: await several(runs, () => heldBy(urls.app, steps)),
  };
}
