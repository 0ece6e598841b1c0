/** One change that must not be sent twice, in a world that applies late, loses replies and cannot always be read. */
import type { Departing, Departure } from '#core/procedures/departure.ts';
import type { Service } from '#core/domain/loadable.ts';
import type { Acted } from '#core/step/state.ts';
import type { RequestStatus, AuditCheck } from '#core/step/events.ts';
import { judge, type Side, type Proof } from '#core/domain/proof.ts';
import type { Setting, Whim } from './arbitraries.ts';

/** What was sent, or handed over: when it happens, whether it was refused, whether the agent says that it never did. */
export interface Sent {
  readonly attempt: string;
  happensAt: number | null;
  refused: boolean;
  disowned: boolean;
}

export interface World {
  readonly setting: Setting;
  now: number;
  readonly sent: Sent[];
  /** How long after CustomersDot GitLab.com shows it. */
  lag: number;
  /** The agent said "done", be it true or not. */
  saidDone: boolean;
  /** Attempts that the admin page refused by the agent's word, be it true or not. */
  readonly noes: Set<string>;
  /** What the change would destroy: others may move it whenever they like. */
  place: { readonly linked: number; readonly path: string };
}

export const createWorld = (setting: Setting): World => ({
  setting,
  now: 1_000_000,
  sent: [],
  lag: 0,
  saidDone: false,
  noes: new Set(),
  place: { linked: 0, path: 'acme' },
});

export const late = { now: 0, late: 20_000, 'much-later': 400_000 } as const;

const happened = (world: World, lag = 0): boolean =>
  world.setting.so || world.sent.some(({ happensAt }) => happensAt !== null && happensAt + lag <= world.now);

/** Whether the wish is so wherever it shows. */
export const isSo = (world: World): boolean =>
  happened(world, world.setting.shownBy === 'customersdot' ? 0 : world.lag);

/** Whether CustomersDot shows it to whoever looks. */
export const isOnPortal = (world: World): boolean =>
  !world.setting.untold && world.setting.shownBy !== 'gitlab' && happened(world);

/** What is so, or on its way, without the agent having said that it is not: nothing may be sent on top of it. */
export const status = (world: World): readonly string[] => [
  ...(world.setting.so ? ['from the beginning'] : []),
  ...world.sent.filter((one) => one.happensAt !== null && !one.disowned).map((one) => one.attempt),
];

function side(service: Service, so: boolean, blind: boolean, retryAt?: number): Side {
  if (!blind) return { service, is: so ? 'so' : 'not', params: {} };
  const trouble = { kind: retryAt === undefined ? 'down' : 'wait', service, detail: '' } as const;
  return {
    service,
    is: 'unseen',
    params: {},
    trouble: retryAt === undefined ? trouble : { ...trouble, retryAt },
  };
}

/** What a look sees now. */
export function look(world: World, whim: Whim, attested: boolean): Proof {
  const { shownBy, untold } = world.setting;
  const retryAt = whim.blind === 'rate-limit' ? world.now + 5_000 : undefined;
  const blind = (which: 'portal' | 'gitlab') => [which, 'both', 'rate-limit'].includes(whim.blind);
  const portal: Side = untold
    ? { service: 'customersdot', is: 'untold', params: {} }
    : side('customersdot', happened(world), blind('portal'), retryAt);
  const gitlab = side('gitlab', happened(world, world.lag), blind('gitlab'), retryAt);
  const sides = { both: [portal, gitlab], customersdot: [portal], gitlab: [gitlab] }[shownBy];
  return judge(sides, attested);
}

/** Other hands move the subscription, or rename the group. */
export function move(world: World, { moves }: Pick<Whim, 'moves'>): void {
  const { linked, path } = world.place;
  if (moves === 'linked') world.place = { linked: linked + 1, path };
  if (moves === 'path') world.place = { linked, path: `${path}-new` };
}

export const departure = ({ place }: World): Departure => ({ ...place });

/** What a look sees of the state that the change departs from. */
export const departing = (world: World, { unread }: Pick<Whim, 'unread'>): Departing =>
  unread ? { is: 'unread', what: 'linked', trouble: null } : { is: 'seen', from: departure(world) };

/** What the audit events say, where they are asked: after a change without an answer. */
export function auditCheck(world: World, whim: Whim, acted: Acted | null): AuditCheck | null {
  if (acted === null || acted.answered || acted.delegatedTo !== null || world.setting.untold) return null;
  if (whim.auditCheck === 'unread') return 'unread';
  const sent = world.sent.find((one) => one.attempt === acted.attempt);
  if (sent?.refused === true) return 'failed';
  return sent !== undefined && sent.happensAt !== null && sent.happensAt <= world.now ? 'succeeded' : 'none';
}

/** What the issue of an internal request says. */
export function told(world: World, acted: Acted): RequestStatus {
  const sent = world.sent.find((one) => one.attempt === acted.attempt);
  if (sent?.refused === true) return { is: 'failed', refusal: { id: 'unknown', raw: 'Errno', params: {} } };
  const done = sent !== undefined && sent.happensAt !== null && sent.happensAt <= world.now;
  return done ? { is: 'done' } : { is: 'nothing-yet' };
}
