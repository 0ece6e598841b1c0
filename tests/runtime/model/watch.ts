/** Looks over the shoulder of every frame: whatever must never happen is written down where it happens. */
import type { FactKind, FactOf } from '../../../src/core/domain/query.ts';
import type { ReadResult } from '../../../src/core/domain/loadable.ts';
import type { Send, WireRequest } from '../../../src/core/domain/wire.ts';
import type { CaseStep } from '../../../src/core/case/state.ts';
import type { Services } from '../../../src/runtime/services.ts';
import type { World } from '../../world/types.ts';
import type { Stage } from '../stage.ts';
import { begunIn, type Change, changeIn, pathAsked } from './changes.ts';
import { type Departing, departingIn } from './departing.ts';
import { wrongLines, wrongSteps } from './lines.ts';
import { tells, type View, viewOf } from './reading.ts';
import { settlingIn } from './settling.ts';
import { type Stranding, strandingIn } from './stranding.ts';
import { groupIn } from './state-now.ts';
import { tellingIn } from './reply-invariants.ts';
import { keyOf, notesOn, openOn } from './ticket-notes.ts';

export interface Frame {
  readonly who: string;
  ended: boolean;
  /** Names of the gates that the agent gave in this very frame, where somebody counts them. */
  readonly given?: Set<string>;
}

export interface Watch {
  /** What must never happen and did, in the order in which it did. */
  readonly breaches: string[];
  send(frame: Frame, send: Send): Send;
  services(frame: Frame, services: Services): Services;
  /** Listens to what a frame tells from now on. */
  follow(frame: Frame, stage: Stage): void;
  /** What is wrong with what a frame shows by now. */
  wrongIn(frame: Frame, stage: Stage): readonly string[];
}

/** A change is on its way: its note stands on the ticket, no other attempt at it is open, and it goes once. */
function wrongWith(
  world: World,
  sent: Map<string, number>,
  request: WireRequest,
  change: Change,
): readonly string[] {
  const what = change.procedure ?? request.url;
  const times = (sent.get(change.attempt) ?? 0) + 1;
  sent.set(change.attempt, times);
  const begun = notesOn(world).find((one) => one.event === 'begun' && one.attempt === change.attempt);
  if (begun === undefined) return [`${what} was sent without its note`];
  const others = openOn(world).filter((one) => keyOf(one) === keyOf(begun) && one.attempt !== change.attempt);
  return [
    ...(times > 1 ? [`${what} was sent ${times} times in one attempt`] : []),
    ...(change.isFor(begun) ? [] : [`${what} was sent for another wish than was noted`]),
    ...others.map((other) => `${what} was sent while the attempt of ${other.agent} was open`),
  ];
}

/** What is noted as confirmed was confirmed by the agent, in this frame. */
function neverGiven({ given }: Frame, request: WireRequest): readonly string[] {
  const begun = begunIn(request);
  if (begun === null || given === undefined) return [];
  return Object.keys(begun.reasons)
    .filter((id) => ![...given].some((name) => name.startsWith(`${id} `)))
    .map((id) => `${begun.procedure} goes with ${id}, which nobody gave in this frame`);
}

/** The path that an automation is asked by is the wished group's. */
function wrongPath(world: World, request: WireRequest, { attempt }: Change): readonly string[] {
  const path = pathAsked(request);
  const begun = notesOn(world).find((one) => one.event === 'begun' && one.attempt === attempt);
  const meant = groupIn(world, begun?.wish['namespace']);
  if (path === null || begun === undefined || meant?.full_path === path) return [];
  // A look that was on its way may have met the path that the group had.
  return begun.from?.['path'] === path ? [] : [`an issue asks by ${path}, which is not the wished group`];
}

/** Handed to the agent, who is led to the admin page: as good as gone. */
const handedOver = (before: readonly CaseStep[], steps: readonly CaseStep[]): readonly string[] =>
  steps.flatMap(({ id, step }) => {
    const acting = before.some((one) => one.id === id && one.step.at === 'acting');
    return acting && step.at === 'waiting' && step.acted.delegatedTo === 'agent' ? [step.acted.attempt] : [];
  });

export function watchOver(world: World): Watch {
  const breaches: string[] = [];
  const sent = new Map<string, number>();
  const settling = settlingIn(world);
  const telling = tellingIn(world);
  const departing: Departing = departingIn(world);
  const stranding = new Map<Frame, Stranding>();
  /** What the world showed while a reading was under way. */
  const readings = new Set<{ readonly of: FactKind; readonly arg: string; readonly views: View[] }>();
  world.subscribe(() => {
    for (const { of, arg, views } of readings) views.push(viewOf(world, of, arg));
  });
  const breachOf =
    ({ who }: Frame) =>
    (words: string): void =>
      void breaches.push(`${who}: ${words}`);

  return {
    breaches,
    send: (frame, send) => async (request) => {
      const breach = breachOf(frame);
      if (frame.ended) breach(`${request.method} ${request.url} was sent after the end`);
      for (const words of [...wrongLines(world, request), ...neverGiven(frame, request)]) breach(words);
      const change = changeIn(request);
      if (change !== null) {
        const wrong = [...wrongWith(world, sent, request, change), ...wrongPath(world, request, change)];
        for (const words of [...wrong, ...departing.goes(change.attempt)]) breach(words);
      }
      const reply = await send(request);
      if (change !== null) for (const words of departing.came(change.attempt, change.link)) breach(words);
      const begun = begunIn(request);
      if (begun !== null) departing.answered(begun.attempt);
      return reply;
    },
    services: (frame, services) => ({
      ...services,
      host: telling.host(services.host, breachOf(frame)),
      async read<K extends FactKind>(of: K, arg: string): Promise<ReadResult<FactOf[K]>> {
        const reading = { of, arg, views: [viewOf(world, of, arg)] };
        readings.add(reading);
        const look = await services.read(of, arg);
        readings.delete(reading);
        const views = [...reading.views, viewOf(world, of, arg)];
        if (!views.some((view) => tells(view, of, look)))
          breachOf(frame)(`${of} ${arg} is read as ${JSON.stringify(look)}`);
        return look;
      },
    }),
    follow(frame, stage) {
      let before = stage.state().steps;
      const left = strandingIn(world);
      stranding.set(frame, left);
      stage.runtime.subscribe(() => {
        if (frame.ended) breachOf(frame)('something was told after the end');
        const { steps } = stage.state();
        left.see(before, steps);
        const handed = handedOver(before, steps).flatMap(departing.goes);
        for (const words of [...settling.check(before, steps), ...handed]) breachOf(frame)(words);
        before = steps;
      });
    },
    wrongIn: (frame, stage) => [
      ...wrongSteps(stage.state()),
      ...(stranding.get(frame)?.forgotten(stage.assessment()) ?? []),
    ],
  };
}
