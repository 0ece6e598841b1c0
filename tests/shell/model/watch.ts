/** Looks over the shoulder of every frame: whatever must never happen is written down where it happens. */
import type { FactKind, FactOf } from '../../../src/core/facts.ts';
import type { Look } from '../../../src/core/reading.ts';
import type { Send, WireRequest } from '../../../src/core/wire.ts';
import type { Services } from '../../../src/shell/services.ts';
import type { World } from '../../world/types.ts';
import type { Stage } from '../stage.ts';
import { changeIn } from './changes.ts';
import { tells, type View, viewOf } from './reading.ts';
import { settlingIn } from './settling.ts';
import { tellingIn } from './telling.ts';
import { keyOf, notesOn, openOn } from './ticket-notes.ts';

export interface Frame {
  readonly who: string;
  ended: boolean;
}

export interface Watch {
  /** What must never happen and did, in the order in which it did. */
  readonly breaches: string[];
  send(frame: Frame, send: Send): Send;
  services(frame: Frame, services: Services): Services;
  /** Listens to what a frame tells from now on. */
  follow(frame: Frame, stage: Stage): void;
}

/** A change is on its way: its note stands on the ticket, no other attempt at it is open, and it goes once. */
function wrongWith(world: World, sent: Map<string, number>, request: WireRequest): readonly string[] {
  const change = changeIn(request);
  if (change === null) return [];
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

export function watchOver(world: World): Watch {
  const breaches: string[] = [];
  const sent = new Map<string, number>();
  const settling = settlingIn(world);
  const telling = tellingIn(world);
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
    send: (frame, send) => (request) => {
      const breach = breachOf(frame);
      if (frame.ended) breach(`${request.method} ${request.url} was sent after the end`);
      for (const words of wrongWith(world, sent, request)) breach(words);
      return send(request);
    },
    services: (frame, services) => ({
      ...services,
      host: telling.host(services.host, breachOf(frame)),
      async read<K extends FactKind>(of: K, arg: string): Promise<Look<FactOf[K]>> {
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
      stage.shell.subscribe(() => {
        if (frame.ended) breachOf(frame)('something was told after the end');
        const { steps } = stage.state();
        for (const words of settling.check(before, steps)) breachOf(frame)(words);
        before = steps;
      });
    },
  };
}
