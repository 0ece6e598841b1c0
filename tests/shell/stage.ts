/** The real shell, clients and procedures over the stateful world, in the world's own time. */
import { readFact } from '../../src/clients/facts.ts';
import { createClient } from '../../src/clients/wire.ts';
import { sightOf, type Sight } from '../../src/core/case/sight.ts';
import { type Standing, standingOf } from '../../src/core/case/standing.ts';
import type { CaseState, CaseStep } from '../../src/core/case/state.ts';
import { readSettings } from '../../src/core/settings.ts';
import type { Clock, Keep } from '../../src/shell/services.ts';
import { createShell, type Deed, type Shell } from '../../src/shell/shell.ts';
import { createSay } from '../../src/words/say.ts';
import { workingWith } from '../../src/working.ts';
import english from '../../translations/en.json' with { type: 'json' };
import { caseById } from '../world/cases/index.ts';
import { createProxy } from '../world/proxy.ts';
import type { Seed } from '../world/seed.ts';
import { domainWhitelist, secureSettings, type Settings, standardSettings } from '../world/settings.ts';
import { still } from '../world/stage.ts';
import type { World } from '../world/types.ts';
import { type Desk, deskOf } from './desk.ts';

const say = createSay('en', english.words);

export interface Stage {
  readonly world: World;
  readonly desk: Desk;
  readonly shell: Shell;
  readonly state: () => CaseState;
  readonly sight: () => Sight;
  readonly standing: () => Standing;
  readonly step: (procedure: string) => CaseStep | undefined;
  readonly send: (deed: Deed) => Promise<void>;
  /** Waits until nothing is under way; time stands still. */
  readonly calm: () => Promise<void>;
  /** Lets so much of the world's time pass, in small strides. */
  readonly pass: (ms: number) => Promise<void>;
  /** The same ticket in a new frame: what the old one had in memory is gone. */
  readonly reload: (agentId?: number) => Promise<Stage>;
}

export interface StageOptions {
  readonly settings?: Settings;
  readonly agentId?: number;
  readonly keep?: Map<string, string>;
}

const clockOf = (world: World): Clock => ({
  now: () => world.now(),
  after(ms, call) {
    let stopped = false;
    void world.wait(ms).then(() => !stopped && call());
    return () => {
      stopped = true;
    };
  },
});

const keepIn = (store: Map<string, string>): Keep => ({
  load: () => store.get('case') ?? null,
  save: (text) => void store.set('case', text),
  clear: () => void store.delete('case'),
});

const tick = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Opens a ticket of the world as one agent's frame. */
export async function open(world: World, options: StageOptions = {}): Promise<Stage> {
  const stage = await begin(world, options);
  await stage.calm();
  return stage;
}

let ids = 0;

async function begin(world: World, options: StageOptions): Promise<Stage> {
  const all: Settings = { ...standardSettings(), ...options.settings };
  const agentId = options.agentId ?? world.state.zendesk.agentId;
  const keep = options.keep ?? new Map<string, string>();
  const proxy = createProxy(world, {
    settings: all,
    secure: secureSettings,
    domainWhitelist,
    subdomain: world.state.zendesk.subdomain,
    agentId,
  });
  const shown = Object.fromEntries(Object.entries(all).filter(([name]) => !secureSettings.includes(name)));
  const desk = deskOf(world, proxy, shown, agentId);
  const { settings } = readSettings(shown);
  const client = createClient(desk.host.send, { ...settings, now: () => world.now() });
  const working = workingWith(client, settings.requestsProject);
  const opening = await desk.host.open();
  if (opening.tag !== 'seen') throw new Error('The desk could not be read.');
  const shell = createShell(opening.seen, true, {
    host: desk.host,
    client,
    clock: clockOf(world),
    keep: keepIn(keep),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    read: (of, arg) => readFact(client, of, arg),
    working: () => Promise.resolve(working),
    say,
    inLanguage: () => Promise.resolve(say),
  });
  const state = shell.state;
  const sight = (): Sight => sightOf(state(), world.now());
  /** Only requests that will not be answered by themselves are under way: time has to pass. */
  let rounds = 0;
  let before = -1;
  const stuck = (): boolean => {
    rounds = desk.inFlight() > 0 && world.log.length === before ? rounds + 1 : 0;
    before = world.log.length;
    return rounds > 40;
  };
  async function calm(): Promise<void> {
    let quiet = 0;
    while (quiet < 3) {
      await tick();
      quiet = shell.busy() && !stuck() ? 0 : quiet + 1;
    }
  }
  const stage: Stage = {
    world,
    desk,
    shell,
    state,
    sight,
    standing: () => standingOf(state(), sight()),
    step: (procedure) =>
      state().steps.findLast(
        (one) => (one.role === 'put-back' ? 'put-back' : one.plan.procedure) === procedure,
      ),
    async send(deed) {
      shell.send(deed);
      await calm();
    },
    calm,
    async pass(ms) {
      for (let passed = 0; passed < ms; passed += 1_000) {
        world.advance(Math.min(1_000, ms - passed));
        await calm();
      }
    },
    reload(other) {
      shell.end();
      return open(world, { ...options, keep, ...(other === undefined ? {} : { agentId: other }) });
    },
  };
  return stage;
}

/** A prepared case, opened. */
export const openCase = (
  id: string,
  options: StageOptions = {},
  change: (seed: Seed) => void = () => {},
): Promise<Stage> => {
  const prepared = caseById(id);
  const seed = prepared.seed();
  change(seed);
  return open(still(seed), { ...options, settings: { ...prepared.settings, ...options.settings } });
};
