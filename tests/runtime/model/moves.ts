/** The moves of the model: what agents, customers, colleagues and networks may do, as plain data that can be replayed. */
import type { FaultKind, FaultMatch, ProxyFault } from '../../world/types.ts';
import type { Press } from '../agents/buttons.ts';
import type { OtherDeed } from '../agents/other-hands.ts';
import type { Moment } from './arming.ts';
import type { Lie, Way } from './words.ts';

export type Who = 'ann' | 'ben';

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
  | { readonly move: 'down' | 'up'; readonly service: 'customersdot' | 'gitlab' | 'zendesk' }
  | { readonly move: 'latency'; readonly seconds: number }
  | { readonly move: 'automation'; readonly is: 'awake' | 'asleep' | 'failing' }
  /** The customer writes, so the ticket's stamp is another one. */
  | { readonly move: 'comment'; readonly text: string; readonly heard: boolean }
  /** Somebody undoes in the admin pages what was reached. */
  | { readonly move: 'undo'; readonly what: 'link' | 'association' }
  /** Others change the records, at once or at the next change's moment. */
  | { readonly move: 'others'; readonly deed: OtherDeed; readonly at: Moment | 'now' }
  /** Words of a journal that do not count come onto the ticket. */
  | { readonly move: 'words'; readonly way: Way; readonly lie: Lie; readonly heard: boolean };

export const places: Readonly<Record<Place, FaultMatch>> = {
  change: { service: 'customersdot', change: true },
  portal: { service: 'customersdot', change: false },
  gitlab: { service: 'gitlab', change: false },
  issue: { service: 'gitlab', change: true },
  note: { service: 'zendesk', change: true },
  ticket: { service: 'zendesk', change: false },
};
