/** The loop: an event changes the case, the case says what has to be done, what came of it is the next event. */
import { type Duty, dutiesOf } from '../core/case/effects.ts';
import { type CaseEvent, factTold } from '../core/case/events.ts';
import { sightOf } from '../core/case/assessment.ts';
import { standingOf } from '../core/case/status.ts';
import { advanceCase, freshFor } from '../core/case/reducer.ts';
import { olderThan } from '../core/case/invalidation.ts';
import type { CaseState } from '../core/case/state.ts';
import { asked, partOf } from '../core/domain/loadable.ts';
import type { FactKind } from '../core/domain/query.ts';
import type { HostEvent, Opening } from '../host/host.ts';
import { recall, rememberIn } from './autosave.ts';
import { openingCase } from './opening.ts';
import type { Services } from './services.ts';
import { carry, draft, escalate, type LateTools, noteEnding } from './lazy.ts';
import { whileOpen } from './stop-when-closed.ts';

type Untimed<E> = E extends unknown ? Omit<E, 'now'> : never;
/** What the screen may send: events without their time, and the few deeds that are not events of the core. */
export type Deed =
  | Untimed<
      Extract<
        CaseEvent,
        {
          type:
            | 'choose'
            | 'word'
            | 'take-facts'
            | 'go-guided'
            | 'give'
            | 'start'
            | 'refresh'
            | 'put-back'
            | 'look-at';
        }
      >
    >
  /** `print`: of the state that is shown beside the button. */
  | { readonly type: 'go'; readonly step: string; readonly print?: string }
  | {
      readonly type: 'look-again' | 'did-not-happen' | 'take-back' | 'done-in-admin' | 'escalate';
      readonly step: string;
    }
  | { readonly type: 'draft-reply' };

export interface Shell {
  readonly state: () => CaseState;
  readonly now: () => number;
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (deed: Deed) => void;
  /** Whether something is under way whose end will change the case. */
  readonly busy: () => boolean;
  /** Ends all timers; what comes back later lands nowhere. */
  readonly end: () => void;
}

/** How an event changes the case: the core's own way, unless a test plants another. */
export type Advance = (state: CaseState, event: CaseEvent) => CaseState;

export function createShell(
  opening: Opening,
  shown: boolean,
  handed: Services,
  advance: Advance = advanceCase,
): Shell {
  const services = whileOpen(() => !ended, handed);
  const { clock, host, keep } = services;
  const listeners = new Set<() => void>();
  const running = new Set<string>();
  const remember = rememberIn(keep);
  let state = openingCase(opening, host.settings, recall(keep), shown, clock.now());
  let ended = false;
  /** The case was closed, and the agent has done nothing since. */
  let over = false;
  let stopTimer = (): void => {};

  const tools: LateTools = { state: () => state, services, tell };

  function tell(event: CaseEvent): void {
    if (ended) return;
    const next = advance(state, event);
    if (next === state) return;
    state = next;
    keepTyping();
    for (const listener of listeners) listener();
    work();
  }

  /** What was typed is forgotten once the case is closed: a composer emptied by Submit does not bring it back. */
  function keepTyping(): void {
    const closed = standingOf(state, sightOf(state, clock.now())) === 'closed';
    over ||= closed;
    if (closed || !over) remember(state, closed);
  }

  async function read<K extends FactKind>(of: K, arg: string): Promise<void> {
    tell({ ...factTold(of, arg, asked), now: clock.now() });
    const look = await services.read(of, arg);
    tell({ ...factTold(of, arg, partOf(look, clock.now())), now: clock.now() });
  }

  function take(duty: Duty): Promise<void> {
    switch (duty.is) {
      case 'read':
        return read(duty.query.of, duty.query.arg);
      case 'note':
        return noteEnding(tools, duty.unnoted);
      case 'step':
        return carry(tools, duty.step, duty.effect);
      case 'draft':
        return draft(tools);
      case 'wake':
        tell({ type: 'woken', now: clock.now() });
        return Promise.resolve();
    }
  }

  /** Starts each duty that is due and not under way, and comes back when the next one is. */
  function work(): void {
    stopTimer();
    if (ended) return;
    const now = clock.now();
    const duties = dutiesOf(state, now).filter((duty) => !running.has(duty.key));
    const later = duties.filter((duty) => duty.due > now).map((duty) => duty.due);
    if (later.length > 0) stopTimer = clock.after(Math.min(...later) - now, work);
    for (const duty of duties) {
      if (duty.due > now || running.has(duty.key)) continue;
      follow(duty.key, take(duty));
    }
  }

  function follow(key: string, deed: Promise<void>): void {
    running.add(key);
    void deed.finally(() => {
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

  function send(deed: Deed): void {
    over = false;
    switch (deed.type) {
      case 'go':
        return go(deed.step, deed.print);
      case 'look-again':
      case 'did-not-happen':
      case 'take-back':
      case 'done-in-admin':
        return step(deed.step, deed.type);
      case 'escalate':
        return follow(`escalate ${deed.step}`, escalate(tools, deed.step));
      case 'draft-reply':
        return tell({ type: 'draft', now: clock.now() });
      default:
        return tell({ ...deed, now: clock.now() });
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
