import { http, type RequestHandler } from 'msw';
import { createClock } from './clock.ts';
import type { Core } from './core.ts';
import { customersdotHandlers } from './customersdot/index.ts';
import { resolveDates } from './dates.ts';
import { spokenBy, takeFault } from './faults.ts';
import { gitlabHandlers } from './gitlab/index.ts';
import { defaultKnobs } from './knobs.ts';
import { mailgunHandlers } from './mailgun/index.ts';
import { type Answer, badGateway } from './replies.ts';
import { answerOf, type Route } from './route.ts';
import type { Seed } from './seed.ts';
import { sentryHandlers } from './sentry/index.ts';
import type { WorldState } from './state/index.ts';
import { parcelOf, responseOf, unpack, type Parcel } from './parcel.ts';
import type { Exchange, Fault, Passage, Service, World } from './types.ts';
import { zendeskHandlers } from './zendesk/index.ts';

export type { Seed } from './seed.ts';
export type { WorldState } from './state/index.ts';
export type { Exchange, Fault, FaultKind, FaultMatch, Knobs, Passage, Service, World } from './types.ts';

export interface WorldOptions {
  clock?: 'real' | 'virtual';
  start?: number;
}

export function createWorld(seed: Seed, options: WorldOptions = {}): World {
  const start = options.start ?? Date.now();
  const clock = createClock(options.clock ?? 'real', start);
  const { knobs: told, ...rest } = resolveDates(seed, start);
  const state: WorldState = rest;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const core: Core = { state, knobs: { ...defaultKnobs(), ...told }, clock, changed };
  const services: Record<Exclude<Service, 'other'>, Route[]> = {
    customersdot: customersdotHandlers(core),
    gitlab: gitlabHandlers(core),
    zendesk: zendeskHandlers(core),
    sentry: sentryHandlers(core),
    mailgun: mailgunHandlers(core),
  };
  const log: Exchange[] = [];

  const serve = (parcel: Parcel): Answer | null =>
    parcel.service === 'other' ? canned(state, parcel) : answerOf(services[parcel.service], unpack(parcel));

  const spoil = (parcel: Parcel, fault: Fault): Answer | null => {
    const spoken = spokenBy(fault);
    if (spoken) return spoken;
    if (fault.does === 'lose-reply' || fault.does === 'applied-then-502') serve(parcel);
    if (fault.does === 'apply-late') {
      clock.at(clock.now() + (fault.delayMs ?? 1_000), () => {
        serve(parcel);
        changed();
      });
    }
    return fault.does === 'applied-then-502' ? badGateway() : null;
  };

  const answer = async (request: Request, passage: Passage = {}): Promise<Response> => {
    const parcel = await parcelOf(request, state);
    clock.catchUp();
    const down = parcel.service !== 'other' && core.knobs.down[parcel.service] === true;
    const fault = down || passage.instead ? null : takeFault(core.knobs.faults, parcel);
    const exchange: Exchange = {
      n: log.length + 1,
      at: clock.now(),
      method: parcel.method,
      url: parcel.url.href,
      service: parcel.service,
      requestHeaders: { ...parcel.shownHeaders, ...passage.shown },
      requestBody: passage.shownBody ?? parcel.body,
      status: 0,
      responseBody: null,
      ...(fault ? { fault: fault.does } : {}),
    };
    log.push(exchange);
    if (fault?.does === 'hang') return never(request, changed);
    const said = passage.instead ?? (down ? badGateway() : fault ? spoil(parcel, fault) : serve(parcel));
    if (core.knobs.latencyMs > 0) await clock.wait(core.knobs.latencyMs);
    exchange.status = said?.status ?? 0;
    exchange.responseBody = said?.body || null;
    changed();
    return responseOf(said);
  };

  const handlers: RequestHandler[] = [http.all('*', ({ request }) => answer(request))];
  return {
    state,
    knobs: core.knobs,
    log,
    handlers,
    answer,
    now: clock.now,
    wait: clock.wait,
    advance(ms) {
      clock.advance(ms);
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function canned(state: WorldState, parcel: Parcel): Answer | null {
  const found = state.canned.find((one) => parcel.url.href.startsWith(one.url));
  return found
    ? { status: found.status, headers: { 'content-type': found.contentType }, body: found.body }
    : null;
}

/** Only the caller can end this, by giving up. */
function never(request: Request, changed: () => void): Promise<Response> {
  changed();
  if (request.signal.aborted) return Promise.resolve(Response.error());
  return new Promise((done) => {
    request.signal.addEventListener('abort', () => done(Response.error()), { once: true });
  });
}
