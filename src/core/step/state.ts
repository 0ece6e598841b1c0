/** The states of one step, what can happen to it, and what each state asks for. */
import type { Departing, Departure } from '../procedures/departure.ts';
import type { Answer } from './procedure.ts';
import type { Trouble } from '../domain/loadable.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Proof } from '../domain/proof.ts';

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

/** Why a step may not go just now. */
export type Because =
  /** The agent may not make changes. */
  | 'forbidden'
  /** Another change is, or may be, on its way. */
  | 'in-flight'
  /** What it rests on is being read. */
  | 'reading'
  /** The journal could not be read, so what was begun is not known. */
  | 'journal'
  /** What it rests on, or departs from, could not be read. */
  | 'unread'
  /** What it was planned for is not so any more. */
  | 'moved'
  /** A finding forbids it. */
  | 'blocked'
  /** Something is still to be confirmed, or was confirmed too long ago. */
  | 'gates'
  /** It is not its turn. */
  | 'not-ready';

/** Why a step that was to go did not: nothing was sent. */
export type StepNotice =
  | { readonly is: 'not-noted'; readonly trouble: Trouble }
  | { readonly is: 'too-many-notes'; readonly until: number }
  /** The note did not come back as it was written: it is public, says something else, or carries no entry. */
  | { readonly is: 'note-public' | 'note-altered' | 'note-missing' }
  | { readonly is: 'changed' }
  /** The look right before the change showed another state than the confirmed one. */
  | { readonly is: 'moved'; readonly was: Departure; readonly now: Departure | null }
  /** The state could not be looked at right before the change. */
  | { readonly is: 'unchecked' }
  | { readonly is: 'held'; readonly because: readonly Because[] };

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
      /** By the agent's word it did not happen: what one side shows all the same does not hold the step up. */
      readonly word: boolean;
      /** What is said once it is ready: a go was said and taken back. */
      readonly notice: StepNotice | null;
    } & Owing)
  | {
      readonly at: 'ready';
      readonly proof: Proof;
      readonly departing: Departing;
      readonly looked: number;
      readonly notice: StepNotice | null;
      readonly word: boolean;
    }
  | {
      readonly at: 'noting';
      readonly proof: Proof;
      readonly attempt: string;
      /** The confirmed state that the change departs from. */
      readonly from: Departure;
      /** When the verdict was looked at: a note that fails makes it no newer. */
      readonly looked: number;
      readonly word: boolean;
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

/**
 * What the Support audit events say of an attempt whose answer was lost (decision 7). `none`: no event tells it.
 * `unread`: they could not be read, or the journal does not tell enough to judge them by.
 */
export type AuditCheck = 'succeeded' | 'failed' | 'none' | 'unread';

/** What an internal request's issue says by now; `issue` is there when it was read and is this attempt's own. */
export type RequestStatus = { readonly issue?: { readonly url: string; readonly iid: number } } & (
  | { readonly is: 'done' }
  | { readonly is: 'failed'; readonly refusal: Refusal }
  | { readonly is: 'nothing-yet' }
);

/** Something that has happened to one step. `now`: epoch ms. */
export type StepEvent = { readonly now: number } & (
  | {
      readonly type: 'unlock' | 'look-again';
      /** Half of it is where the step departs from, so the other half is not waited for: a re-sync. */
      readonly half?: boolean;
    }
  | {
      readonly type:
        'noted' | 'did-not-happen' | 'done-in-admin' | 'ended' | 'word-not-noted' | 'changed' | 'take-back';
    }
  | {
      readonly type: 'looked';
      readonly proof: Proof;
      /** Null where only the proof of a change was looked for. */
      readonly departing: Departing | null;
      readonly auditCheck: AuditCheck | null;
    }
  | { readonly type: 'held'; readonly because: readonly Because[] }
  | { readonly type: 'go'; readonly attempt: string; readonly fresh: boolean }
  | { readonly type: 'not-noted'; readonly notice: StepNotice }
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'told'; readonly status: RequestStatus }
);

/**
 * What the runtime has to do for a step. `due`: not before then, epoch ms. `look` reads before or after a change,
 * `check` right before it; `act` sends it, once.
 */
export type StepEffect =
  | { readonly do: 'look'; readonly due: number }
  | { readonly do: 'note-begun' }
  | { readonly do: 'check'; readonly due: number }
  | { readonly do: 'act' }
  | { readonly do: 'ask-request'; readonly due: number }
  | { readonly do: 'note-ended'; readonly ending: Ending };

/** What the runtime must do on entering a step's state. One state, at most one effect; what is owed comes first. */
export function stepEffect(step: Step): StepEffect | null {
  if ('owes' in step && step.owes !== null) return { do: 'note-ended', ending: step.owes };
  switch (step.at) {
    case 'looking':
      return { do: 'look', due: step.due };
    case 'noting':
      return { do: 'note-begun' };
    case 'checking':
      return { do: 'check', due: step.due };
    case 'acting':
      return { do: 'act' };
    case 'waiting':
      return step.acted.delegatedTo !== null && step.acted.delegatedTo !== 'agent'
        ? { do: 'ask-request', due: step.due }
        : null;
    case 'locked':
    case 'ready':
    case 'settled':
    case 'refused':
    case 'in-doubt':
      return null;
  }
}
