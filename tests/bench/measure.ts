/** Every load that the figures are medians of. App and floor take turns, so that a busy minute is shared by both. */
import type { Browser } from 'playwright-core';
import type { Circumstances } from './desk.ts';
import { type Load, load } from './load.ts';
import { type Held, heldBy, steps, typing } from './work.ts';

export interface Addresses {
  readonly app: string;
  readonly floor: string;
  readonly blank: string;
  /** Another build of the app, to be compared with. */
  readonly beside: string | null;
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

/** How an app loads: with services that answer at once, and with those that take their time. */
export interface AppLoads {
  readonly atOnce: readonly Load[];
  readonly delayed: readonly Load[];
}

export interface Loads extends AppLoads {
  readonly floor: readonly Load[];
  readonly blank: readonly Load[];
  readonly beside: AppLoads | null;
}

export interface Measured {
  readonly loads: Readonly<Record<Slowdown, Loads>>;
  readonly large: Readonly<Record<(typeof largeCases)[number], Load>>;
  readonly typing: readonly Held[];
  readonly steps: readonly Held[];
}

async function loadsAt(
  browser: Browser,
  { app, floor, blank, beside }: Addresses,
  slowdown: Slowdown,
  runs: number,
): Promise<Loads> {
  const loads = { floor: [] as Load[], blank: [] as Load[], atOnce: [] as Load[], delayed: [] as Load[] };
  const others = { atOnce: [] as Load[], delayed: [] as Load[] };
  const one = (url: string, about: Partial<Circumstances>): Promise<Load> =>
    load(browser, url, 'standard', { slowdown, latency: 0, ...about });
  for (let run = 0; run < runs; run++) {
    loads.blank.push(await one(blank, {}));
    loads.floor.push(await one(floor, {}));
    loads.atOnce.push(await one(app, {}));
    if (beside !== null) others.atOnce.push(await one(beside, {}));
    loads.delayed.push(await one(app, { latency }));
    if (beside !== null) others.delayed.push(await one(beside, { latency }));
  }
  return { ...loads, beside: beside === null ? null : others };
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
