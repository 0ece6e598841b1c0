/** The real shell, clients and procedures over the stateful world, in the world's own time. */
import { readFact } from '../../src/clients/facts.ts';
import { createClient } from '../../src/clients/client.ts';
import { assess, type Assessment } from '../../src/core/case/assessment.ts';
import { type CaseStatus, caseStatus } from '../../src/core/case/status.ts';
import type { CaseState, CaseStep } from '../../src/core/case/state.ts';
import { readSettings } from '../../src/core/domain/settings.ts';
import type { Send } from '../../src/core/domain/wire.ts';
import type { Clock, AutosaveStore, GuessStore, Services } from '../../src/runtime/services.ts';
import { type Reducer, createRuntime, type Runtime } from '../../src/runtime/runtime.ts';
import type { Command } from '../../src/runtime/command.ts';
import { createTranslate } from '../../src/i18n/translate.ts';
import { repliesIn } from '../i18n/reply-words.ts';
import { stepToolsWith } from '../../src/assembly/step-tools.ts';
import english from '../../translations/en.json' with { type: 'json' };
import { caseById } from '../world/cases/index.ts';
import { createProxy } from '../world/proxy.ts';
import type { Seed } from '../world/seed.ts';
import { domainWhitelist, secureSettings, type Settings, standardSettings } from '../world/settings.ts';
import { still } from '../world/stage.ts';
import type { World } from '../world/types.ts';
import { flush, join } from './flush.ts';
import { type Desk, deskOf } from './desk.ts';

const t = createTranslate('en', english.words);

export interface Stage {
  readonly world: World;
  readonly desk: Desk;
  readonly runtime: Runtime;
  readonly services: Services;
  readonly state: () => CaseState;
  readonly assessment: () => Assessment;
  readonly status: () => CaseStatus;
  /** The newest step of a procedure; `put-back` is one of its own. */
  readonly step: (procedure: string) => CaseStep | undefined;
  readonly send: (deed: Command) => Promise<void>;
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
  readonly autosave?: Map<string, string> | 'none';
  /** What the browser keeps of earlier verdicts; `none` as above. */
  readonly guesses?: Map<string, string> | 'none';
  readonly shown?: boolean;
  /** Stands between the clients and what carries their requests. */
  readonly send?: (send: Send) => Send;
  /** Stands between the shell and what it is handed. */
  readonly services?: (services: Services) => Services;
  /** How an event changes the case; the core's own way where that is left out. */
  readonly advance?: (services: Services) => Reducer;
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

const keepIn = (store: Map<string, string> | 'none'): AutosaveStore =>
  store === 'none'
    ? { load: forbidden, save: forbidden, clear: forbidden }
    : {
        load: () => store.get('case') ?? null,
        save: (text) => void store.set('case', text),
        clear: () => void store.delete('case'),
      };

const guessesIn = (store: Map<string, string> | 'none'): GuessStore =>
  store === 'none'
    ? { keys: forbidden, load: forbidden, save: forbidden, remove: forbidden }
    : {
        keys: () => [...store.keys()],
        load: (key) => store.get(key) ?? null,
        save: (key, text) => void store.set(key, text),
        remove: (key) => void store.delete(key),
      };

/** Opens a ticket of the world as one agent's frame. */
export async function open(world: World, options: StageOptions = {}): Promise<Stage> {
  const stage = await begin(world, options);
  await stage.calm();
  return stage;
}

let ids = 0;

function delegatedTo(world: World, desk: Desk, options: StageOptions): Services {
  const { settings } = readSettings(desk.host.settings);
  const send = options.send?.(desk.host.send) ?? desk.host.send;
  const client = createClient(send, { ...settings, now: () => world.now() });
  const services: Services = {
    host: desk.host,
    client,
    clock: clockOf(world),
    autosave: keepIn(options.autosave ?? new Map()),
    guesses: guessesIn(options.guesses ?? new Map()),
    newId: () => `00000000-0000-4000-8000-${String((ids += 1)).padStart(12, '0')}`,
    read: (of, arg) => readFact(client, of, arg),
    stepTools: () => Promise.resolve(stepToolsWith(settings)),
    t,
    replyWords: (language) => Promise.resolve(repliesIn(language)),
  };
  return options.services?.(services) ?? services;
}

async function begin(world: World, given: StageOptions): Promise<Stage> {
  const options: StageOptions = { autosave: new Map(), guesses: new Map(), ...given };
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
  const services = delegatedTo(world, desk, options);
  const runtime = createRuntime(opening.seen, options.shown ?? true, services, options.advance?.(services));
  join(world, { runtime, desk });
  const state = runtime.state;
  const assessment = (): Assessment => assess(state(), world.now());
  const stage: Stage = {
    world,
    desk,
    runtime,
    services,
    state,
    assessment,
    status: () => caseStatus(state(), assessment()),
    step: (procedure) =>
      state().steps.findLast(
        (one) => (one.role === 'put-back' ? 'put-back' : one.plan.procedure) === procedure,
      ),
    async send(deed) {
      runtime.send(deed);
      await flush(world);
    },
    calm: () => flush(world),
    async pass(ms, stride = 1_000) {
      for (let passed = 0; passed < ms; passed += stride) {
        world.advance(Math.min(stride, ms - passed));
        await flush(world);
      }
    },
    reload(over = {}) {
      runtime.end();
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
