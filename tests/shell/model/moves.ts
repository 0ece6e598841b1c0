/** The moves of the model: what agents, customers, colleagues and networks may do, as plain data that can be replayed. */
import fc from 'fast-check';
import { faultKinds } from '../../world/faults.ts';
import type { FaultKind, FaultMatch, ProxyFault, Service } from '../../world/types.ts';

export type Who = 'ann' | 'ben';

/** What an agent may press; a button that is not there is not pressed. */
export type Press =
  | 'next'
  | 'start'
  | 'go'
  | 'look-again'
  | 'did-not-happen'
  | 'done-in-admin'
  | 'put-back'
  | 'draft-reply'
  | 'refresh'
  | 'escalate';

export type Place = 'change' | 'portal' | 'gitlab' | 'issue' | 'note' | 'ticket';

export type Move =
  | { readonly move: 'press'; readonly who: Who | 'both'; readonly press: Press }
  /** Carries the change out in the admin pages and says so; or only says so. */
  | { readonly move: 'by-hand'; readonly who: Who; readonly honest: boolean }
  | {
      readonly move: 'choose';
      readonly who: Who;
      readonly field: 'namespace' | 'subscription';
      readonly value: string;
    }
  | { readonly move: 'type'; readonly who: Who; readonly text: string }
  | { readonly move: 'reload'; readonly who: Who; readonly kept: boolean; readonly as: Who }
  | { readonly move: 'hide' | 'show'; readonly who: Who }
  | { readonly move: 'pass'; readonly seconds: number }
  | { readonly move: 'propagation'; readonly how: 'at-once' | 'slow' | 'never'; readonly seconds: number }
  | {
      readonly move: 'fault';
      readonly where: Place;
      readonly does: FaultKind;
      readonly status: number;
      readonly times: number;
      readonly seconds: number;
    }
  | {
      readonly move: 'proxy';
      readonly does: ProxyFault['does'];
      readonly times: number;
      readonly seconds: number;
    }
  | { readonly move: 'down' | 'up'; readonly service: Exclude<Service, 'other'> }
  | { readonly move: 'latency'; readonly seconds: number }
  | { readonly move: 'automation'; readonly is: 'awake' | 'asleep' | 'failing' }
  /** The customer writes, so the ticket's stamp is another one. */
  | { readonly move: 'comment'; readonly text: string; readonly heard: boolean }
  /** Somebody undoes in the admin pages what was reached. */
  | { readonly move: 'undo'; readonly what: 'link' | 'association' };

export const places: Readonly<Record<Place, FaultMatch>> = {
  change: { service: 'customersdot', change: true },
  portal: { service: 'customersdot', change: false },
  gitlab: { service: 'gitlab', change: false },
  issue: { service: 'gitlab', change: true },
  note: { service: 'zendesk', change: true },
  ticket: { service: 'zendesk', change: false },
};

const who = fc.constantFrom<Who>('ann', 'ben');
const where = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Place>('change') },
  { weight: 2, arbitrary: fc.constant<Place>('note') },
  { weight: 5, arbitrary: fc.constantFrom<Place>('portal', 'gitlab', 'issue', 'note', 'ticket') },
);
const does = fc.constantFrom<FaultKind>('apply-late', ...faultKinds);
const press = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Press>('next') },
  { weight: 4, arbitrary: fc.constantFrom<Press>('start', 'go', 'look-again', 'did-not-happen') },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Press>('done-in-admin', 'put-back', 'draft-reply', 'refresh', 'escalate'),
  },
);

export const moves: fc.Arbitrary<Move> = fc.oneof(
  { weight: 14, arbitrary: fc.record({ move: fc.constant('press' as const), who, press }) },
  {
    weight: 3,
    arbitrary: fc.record({ move: fc.constant('press' as const), who: fc.constant('both' as const), press }),
  },
  { weight: 2, arbitrary: fc.record({ move: fc.constant('by-hand' as const), who, honest: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      move: fc.constant('fault' as const),
      where,
      does,
      status: fc.constantFrom(409, 422, 503),
      times: fc.constantFrom(1, 1, 1, 2, 4),
      seconds: fc.constantFrom(1, 5, 40, 200),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      move: fc.constant('pass' as const),
      seconds: fc.constantFrom(1, 3, 10, 30, 70, 150),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      move: fc.constant('reload' as const),
      who,
      kept: fc.boolean(),
      as: who,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('propagation' as const),
      how: fc.constantFrom('at-once' as const, 'slow' as const, 'slow' as const, 'never' as const),
      seconds: fc.constantFrom(5, 25, 100),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('proxy' as const),
      does: fc.constantFrom('rate-limit' as const, 'unprocessable' as const, 'invalid-request' as const),
      times: fc.constantFrom(1, 3),
      seconds: fc.constantFrom(2, 15),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constantFrom('down' as const, 'up' as const),
      service: fc.constantFrom('customersdot' as const, 'gitlab' as const, 'zendesk' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ move: fc.constant('latency' as const), seconds: fc.constantFrom(0, 0, 2, 20) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('automation' as const),
      is: fc.constantFrom('awake' as const, 'asleep' as const, 'failing' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('comment' as const),
      text: fc.constantFrom('Any news?', 'It is about https://gitlab.com/acme-corp and A-S00012345.'),
      heard: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('undo' as const),
      what: fc.constantFrom('link' as const, 'association' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ move: fc.constantFrom('hide' as const, 'show' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('choose' as const),
      who,
      field: fc.constantFrom('namespace' as const, 'subscription' as const),
      value: fc.constantFrom('', 'acme-corp', 'A-S00012345', 'nowhere'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('type' as const),
      who,
      text: fc.constantFrom('', 'Dear Mia, '),
    }),
  },
);
