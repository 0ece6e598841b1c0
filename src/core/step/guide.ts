/** How an agent carries a change out by hand: numbered steps, each with its page, the values to copy, and a tick. */
import type { MessageKey } from '../domain/message-key.ts';
import type { Params } from '../domain/proof.ts';

/** One value of a page, by its label there, ready to copy. */
export interface FormField {
  readonly label: string;
  readonly value: string;
}

/** A page that a step leads to: whose it is, its path there, and what its link says. */
export interface GuidePage {
  readonly on: 'gitlab' | 'customersdot';
  readonly path: string;
  readonly name: MessageKey;
}

/**
 * The name of one step of a guide: the value of `data-guide-step`, and what its tick is kept under
 * (contracts/automation.md). Each stands at most once in a guide.
 */
export type GuideKey =
  | 'sign-in-customersdot'
  | 'sign-in-gitlab'
  /** What is so before the change: to be seen on the admin page before anything is done there. */
  | 'departure'
  | 'impersonate-gitlab'
  | 'impersonate-customersdot'
  | 'link-here'
  | 'account-linked'
  | 'subscriptions'
  | 'change-linked-group'
  | 'choose-group'
  | 'confirm'
  | 'group-linked'
  | 'end-customersdot'
  | 'end-gitlab'
  | 'fill-in'
  | 'send'
  | 'groups-gone';

/** One step of a guide: its sentence, the page that it is done on, and the values that it takes there. */
export interface GuideStep {
  readonly key: GuideKey;
  readonly say: MessageKey;
  /** The values of its sentence, and of its link's. */
  readonly params: Params;
  /** Null where the page of the step before is still in front. */
  readonly page: GuidePage | null;
  readonly fields: readonly FormField[];
}

/** The steps of one change, in the order in which a hand takes them (provisioning.md, section 1.2; GUIDE and ASSOC). */
export interface Guide {
  readonly steps: readonly GuideStep[];
}

const ending: readonly GuideKey[] = ['end-customersdot', 'end-gitlab'];

/** Whether the step ends an impersonation: an agent who forgets it goes on as somebody else. */
export const endsImpersonation = ({ key }: GuideStep): boolean => ending.includes(key);
