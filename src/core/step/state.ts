/** The states of one step. */
import type { Departure, Departing } from '../procedures/departure.ts';
import type { Proof } from '../domain/proof.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { StepNotice } from './notice.ts';

/** A change that was, or may have been, sent. */
export interface Acted {
  readonly attempt: string;
  /** Epoch ms of its note. */
  readonly since: number;
  readonly answered: boolean;
  /** Who says that it was done, where that is not read: the agent in the admin pages, or a request's automation. */
  readonly attestedBy: 'agent' | 'automation' | null;
  /** The state that it departed from, as it was confirmed; null where nobody noted that. */
  readonly from: Departure | null;
  /**
   * Carried out by hand or by an issue's automation. An address stands here only when the issue was read and is this
   * attempt's own; without one the number is a hint where to look.
   */
  readonly delegatedTo: null | 'agent' | { readonly url: string; readonly iid: number | null };
}

/** How a begun entry of the journal ends, and what still has to be noted. */
export type Ending = 'settled' | 'refused' | 'did-not-happen';

/** A go that was said: it holds for the state that was shown. */
export interface Going {
  readonly attempt: string;
  readonly from: Departure;
}

interface Owing {
  /** An ending that is still to be noted on the ticket. */
  readonly owes: Ending | null;
}

/**
 * The state of one step: where it is in its life, with what that state has to know. `since`, `from` of looks, `due`,
 * `looked` are epoch ms.
 */
export type Step =
  | { readonly at: 'locked' }
  | ({
      readonly at: 'looking';
      readonly acted: Acted | null;
      /** Looks done since the change, the time of the first, and when the next is due. */
      readonly looks: number;
      readonly from: number;
      readonly due: number;
      readonly last: Proof | null;
      /** The agent has said go already: proceed when nothing changed. */
      readonly going: Going | null;
      /** The attempt that was never sent, or by the agent's word never happened, as long as that is to be noted. */
      readonly ends: Acted | null;
      /** Why that attempt was not sent; null where the agent says so. */
      readonly unsent: Refusal | null;
      /**
       * What one side shows alone is where the step departs from, and is not waited for: of a re-sync, and after the agent's word
       * that it did not happen.
       */
      readonly fromHalf: boolean;
      /** What the admin page said by the agent's word: it refused the change, unless a look shows it all the same. */
      readonly said: Refusal | null;
      /** What is said once it is ready: a go was said and taken back. */
      readonly notice: StepNotice | null;
    } & Owing)
  | {
      readonly at: 'ready';
      readonly proof: Proof;
      readonly departing: Departing;
      readonly looked: number;
      readonly notice: StepNotice | null;
      readonly fromHalf: boolean;
    }
  | {
      readonly at: 'noting';
      readonly proof: Proof;
      readonly attempt: string;
      /** The confirmed state that the change departs from. */
      readonly from: Departure;
      /** When the verdict was looked at: a note that fails makes it no newer. */
      readonly looked: number;
      readonly fromHalf: boolean;
    }
  | {
      /** The note is on the ticket; whether the state is still the confirmed one is looked at right before the change. */
      readonly at: 'checking';
      readonly proof: Proof;
      readonly acted: Acted;
      readonly from: Departure;
      readonly looks: number;
      readonly due: number;
    }
  | { readonly at: 'acting'; readonly proof: Proof; readonly acted: Acted }
  | {
      readonly at: 'waiting';
      readonly acted: Acted;
      readonly looks: number;
      readonly from: number;
      readonly due: number;
      readonly last: Proof | null;
      /** The agent has come back from the admin pages: it is to be looked at, once. */
      readonly sought?: true;
    }
  | ({
      readonly at: 'settled';
      readonly acted: Acted | null;
      readonly proof: Proof;
      readonly looked: number;
    } & Owing)
  | ({
      readonly at: 'refused';
      readonly acted: Acted;
      readonly refusal: Refusal;
      readonly looked: number;
    } & Owing)
  | {
      readonly at: 'in-doubt';
      readonly acted: Acted | null;
      readonly last: Proof | null;
      readonly looked: number;
    };

/** The change that was, or may have been, sent, in whatever state the step is since; null: none. */
export const actedIn = (step: Step): Acted | null => ('acted' in step ? step.acted : null);
