/** The real shell, clients and procedures over the stateful world, in the world's own time. */
import { readFact } from '../../src/clients/facts.ts';
import { createClient } from '../../src/clients/client.ts';
import { sightOf, type Sight } from '../../src/core/case/assessment.ts';
import { type Standing, standingOf } from '../../src/core/case/status.ts';
import type { CaseState, CaseStep } from '../../src/core/case/state.ts';
import { readSettings } from '../../src/core/domain/settings.ts';
import type { Send } from '../../src/core/domain/wire.ts';
import type { Clock, Keep, Services } from '../../src/runtime/services.ts';
import { type Advance, createShell, type Deed, type Shell } from '../../src/runtime/runtime.ts';
import { createSay } from '../../src/i18n/translate.ts';
import { workingWith } from '../../src/step-tools.ts';
import english from '../../translations/en.json' with { type: 'json' };
import { caseById } from '../world/cases/index.ts';
import { createProxy } from '../world/proxy.ts';
import type { Seed } from '../world/seed.ts';
import { domainWhitelist, secureSettings, type Settings, standardSettings } from '../world/settings.ts';
import { still } from '../world/stage.ts';
import type { World } from '../world/types.ts';
import { calm, join } from './flush.ts';
import { type Desk, deskOf } from './desk.ts';

const say = createSay('en', english.words);

export interface Stage {
  readonly world: World;
  readonly desk: Desk;
  readonly shell: Shell;
  readonly services: Services;
  readonly state: () => CaseState;
  readonly sight: () => Sight;
  readonly standing: () => Standing;
  /** The newest step of a procedure; `put-back` is one of its own. */
  readonly step: (procedure: string) => CaseStep | undefined;
  readonly send: (deed: Deed) => Promise<void>;
  /** Waits until nothing is under way in any frame of the world; time stands still. */
  readonly calm: () => Promise<void>;
  /** Lets so much of the world's time pass, in small strides. */
  readonly pass: (ms: number, stride?: number) => Promise<void>;
  /** The same ticket in a new frame: what the old one had in memory is gone. */
  readonly reload: (over?: StageOptions) => Promise<Stage>;
}

export interface StageOptions {
  readonly settings?: Settings;
  readonly agentId?: number;
  /** What the browser keeps for the ticket; `none`: it keeps nothing, and throws when it is asked to. */
  readonly keep?: Map<string, string> | 'none';
  readonly shown?: boolean;
  /** Stands between the clients and what carries their requests. */
  readonly send?: (send: Send) => Send;
  /** Stands between the shell and what it is handed. */
  readonly services?: (services: Services) => Services;
  /** How an event changes the case; the core's own way where that is left out. */
  readonly advance?: (services: Services) => Advance;
  /** The ticket's page as it is before the frame opens. */
  readonly desk?: (desk: Desk) => void;
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

const forbidden = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

const keepIn = (store: Map<string, string> | 'none'): Keep =>
  store === 'none'
    ? { load: forbidden, save: forbidden, clear: forbidden }
    : {
        load: () => store.get('case') ?? null,
        save: (text) => void store.set('case', text),
        clear: () => void store.delete('case'),
      };

/** Opens a ticket of the world as one agent's frame. */
export async function open(world: World, options: StageOptions = {}): Promise<Stage> {
  const stage = await begin(world, options);
  await stage.calm();
  return stage;
}

let ids = 0;

function handed(world: World, desk: Desk, options: StageOptions): Services {
  const { settings } = readSettings(desk.host.settings);
  const send = options.send?.(desk.host.send) ?? desk.host.send;
  const client = createClient(send, { ...settings, now: () => world.now() });
  const services: Services = {
    host: desk.host,
    client,
    clock: clockOf(world),
    keep: keepIn(options.keep ?? new Map()),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    read: (of, arg) => readFact(client, of, arg),
    working: () => Promise.resolve(workingWith(settings)),
    say,
    inLanguage: () => Promise.resolve(say),
  };
  return options.services?.(services) ?? services;
}

async function begin(world: World, given: StageOptions): Promise<Stage> {
  const options: StageOptions = { keep: new Map(), ...given };
  const all: Settings = { ...standardSettings(), ...options.settings };
  const agentId = options.agentId ?? world.state.zendesk.agentId;
  const proxy = createProxy(world, {
    settings: all,
    secure: secureSettings,
    domainWhitelist,
    subdomain: world.state.zendesk.subdomain,
    agentId,
  });
  const shown = Object.fromEntries(Object.entries(all).filter(([name]) => !secureSettings.includes(name)));
  const desk = deskOf(world, proxy, shown, agentId);
  options.desk?.(desk);
  const opening = await desk.host.open();
  if (opening.tag !== 'seen') throw new Error('The desk could not be read.');
  const services = handed(world, desk, options);
  const shell = createShell(opening.seen, options.shown ?? true, services, options.advance?.(services));
  join(world, { shell, desk });
  const state = shell.state;
  const sight = (): Sight => sightOf(state(), world.now());
  const stage: Stage = {
    world,
    desk,
    shell,
    services,
    state,
    sight,
    standing: () => standingOf(state(), sight()),
    step: (procedure) =>
      state().steps.findLast(
        (one) => (one.role === 'put-back' ? 'put-back' : one.plan.procedure) === procedure,
      ),
    async send(deed) {
      shell.send(deed);
      await calm(world);
    },
    calm: () => calm(world),
    async pass(ms, stride = 1_000) {
      for (let passed = 0; passed < ms; passed += stride) {
        world.advance(Math.min(stride, ms - passed));
        await calm(world);
      }
    },
    reload(over = {}) {
      shell.end();
      return open(world, { ...options, ...over });
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
