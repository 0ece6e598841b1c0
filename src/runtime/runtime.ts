/** The loop: an event changes the case, the case says what has to be done, what came of it is the next event. */
import type { CaseState } from '../core/case/state.ts';
import type { Command } from './command.ts';
import { type CaseEvent, factReceived } from '../core/case/events.ts';
import type { Opening, HostEvent } from '../host/host.ts';
import type { Services } from './services.ts';
import { reduceCase } from '../core/case/reducer.ts';
import { stopWhenClosed } from './stop-when-closed.ts';
import { autosaveIn, restoreTyping } from './autosave.ts';
import { keepGuessesIn, restoreGuesses } from './guesses.ts';
import { withGuesses, openingCase } from './opening.ts';
import type { EffectTools } from './effects/tools.ts';
import * as late from './lazy.ts';
import { caseStatus } from '../core/case/status.ts';
import { assess } from '../core/case/assessment.ts';
import type { FactKind } from '../core/domain/query.ts';
import { asked, loadableFrom } from '../core/domain/loadable.ts';
import { type Effect, effectsOf } from '../core/case/effects.ts';
import { olderThan, freshFor } from '../core/case/invalidation.ts';

/** One ticket at work: its state, and the way to send it a command. */
export interface Runtime {
  readonly state: () => CaseState;
  readonly now: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (command: Command) => void;
  /** Whether something is under way whose end will change the case. */
  readonly busy: () => boolean;
  /** Ends all timers; what comes back later lands nowhere. */
  readonly end: () => void;
}

/** How an event changes the case: the core's own way, unless a test plants another. */
export type Reducer = (state: CaseState, event: CaseEvent) => CaseState;

/**
 * Begins a case and does what it asks for until `end` is called. `shown`: whether the ticket is shown; a hidden one
 * reads nothing. `advance`: the reducer; only a test gives another one.
 */
export function createRuntime(
  opening: Opening,
  shown: boolean,
  handed: Services,
  advance: Reducer = reduceCase,
): Runtime {
  const services = stopWhenClosed(() => !ended, handed);
  const { clock, host, autosave } = services;
  const listeners = new Set<() => void>();
  const running = new Set<string>();
  const remember = autosaveIn(autosave);
  const keepGuesses = keepGuessesIn(services.guesses, opening.ticket);
  let state = withGuesses(
    openingCase(opening, host.settings, restoreTyping(autosave), shown, clock.now()),
    restoreGuesses(services.guesses, opening.ticket, clock.now()),
  );
  let ended = false;
  /** The case was closed, and the agent has done nothing since. */
  let over = false;
  let stopTimer = (): void => {};

  const tools: EffectTools = { state: () => state, services, tell };

  function tell(event: CaseEvent): void {
    if (ended) return;
    const next = advance(state, event);
    if (next === state) return;
    state = next;
    keepTyping();
    keepGuesses(state, clock.now());
    for (const listener of listeners) listener();
    work();
  }

  /** What was typed is forgotten once the case is closed: a composer emptied by Submit does not bring it back. */
  function keepTyping(): void {
    const closed = caseStatus(state, assess(state, clock.now())) === 'closed';
    over ||= closed;
    if (closed || !over) remember(state, closed);
  }

  async function read<K extends FactKind>(of: K, arg: string): Promise<void> {
    tell({ ...factReceived(of, arg, asked), now: clock.now() });
    const look = await services.read(of, arg);
    tell({ ...factReceived(of, arg, loadableFrom(look, clock.now())), now: clock.now() });
  }

  function take(effect: Effect): Promise<void> {
    switch (effect.is) {
      case 'read':
        return read(effect.query.of, effect.query.arg);
      case 'note':
        return late.noteEnding(tools, effect.note);
      case 'step':
        return late.runStepEffect(tools, effect.step, effect.effect);
      case 'draft':
        return late.draftReply(tools);
      case 'words':
        return late.learnReplyWords(tools, effect.kind);
      case 'letters':
        return late.searchLetters(tools);
      case 'wake':
        tell({ type: 'woken', now: clock.now() });
        return Promise.resolve();
    }
  }

  /** Starts each effect that is due and not under way, and comes back when the next one is. */
  function work(): void {
    stopTimer();
    if (ended) return;
    const now = clock.now();
    const effects = effectsOf(state, now).filter((effect) => !running.has(effect.key));
    const later = effects.filter((effect) => effect.due > now).map((effect) => effect.due);
    if (later.length > 0) stopTimer = clock.after(Math.min(...later) - now, work);
    for (const effect of effects) {
      if (effect.due > now || running.has(effect.key)) continue;
      follow(effect.key, take(effect));
    }
  }

  /** Holds the key until that has come to an end: nothing of the same key begins before. */
  function follow(key: string, underWay: Promise<void>): void {
    running.add(key);
    void underWay.finally(() => {
      running.delete(key);
      work();
    });
  }

  const step = (id: string, type: 'look-again' | 'did-not-happen' | 'take-back' | 'done-in-admin'): void => {
    const now = clock.now();
    tell({ type: 'step', id, event: { type, now }, now });
  };

  function go(id: string, print: string | undefined): void {
    const shownState = print === undefined ? {} : { print };
    tell({ type: 'go', id, attempt: services.newId(), ...shownState, now: clock.now() });
  }

  function send(command: Command): void {
    over = false;
    switch (command.type) {
      case 'go':
        return go(command.step, command.print);
      case 'look-again':
      case 'did-not-happen':
      case 'take-back':
      case 'done-in-admin':
        return step(command.step, command.type);
      case 'refused-in-admin':
        return follow(`refused ${command.step}`, late.sayRefused(tools, command.step));
      case 'escalate':
        return follow(`escalate ${command.step}`, late.escalate(tools, command.step));
      case 'go-without-minutes':
        return follow(command.type, late.goWithoutMinutes(tools));
      case 'draft-reply':
        return tell({ type: 'draft', now: clock.now() });
      default:
        return tell({ ...command, now: clock.now() });
    }
  }

  async function readComposer(): Promise<void> {
    const look = await host.readComposer();
    if (look.tag === 'seen') tell({ type: 'composer', composer: look.seen, now: clock.now() });
  }

  function heard(event: HostEvent): void {
    const now = clock.now();
    switch (event.type) {
      case 'shown':
        tell({ type: 'shown', shown: event.shown, now });
        if (event.shown) tell({ type: 'look-at', keys: olderThan(state, freshFor, now), now });
        return;
      case 'came-back':
        return tell({ type: 'came-back', now });
      case 'composer':
        return follow('composer', readComposer());
      case 'saved':
        tell({ type: 'look-at', keys: [`conversation:${state.ticket.id}`], now });
        return follow('composer', readComposer());
      case 'viewers':
        return tell({ type: 'viewers', viewers: event.viewers, now });
      case 'scheme':
      case 'ticket':
      case 'gone':
    }
  }

  const unhear = host.on(heard);
  work();
  return {
    state: () => state,
    now: clock.now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send,
    busy: () => running.size > 0,
    end: () => {
      ended = true;
      stopTimer();
      unhear();
    },
  };
}
