/** The states of one step, what can happen to it, and what each state asks for. */
import type { Answer } from './procedure.ts';
import type { Trouble } from './reading.ts';
import type { Refusal } from './refusal.ts';
import type { Verdict } from './verdict.ts';

/** A change that was, or may have been, sent. `worded`: the agent says that it was done in the admin pages. */
export interface Acted {
  readonly attempt: string;
  /** Epoch ms of its note. */
  readonly since: number;
  readonly answered: boolean;
  readonly worded: boolean;
  /** Carried out by hand or by an issue's automation; the number is null while it has to be found again. */
  readonly handed: null | 'agent' | { readonly url: string; readonly iid: number | null };
}

/** How a begun entry of the journal ends, and what still has to be noted. */
export type Ending = 'settled' | 'refused' | 'did-not-happen';

/** Why a step that was to go did not: nothing was sent. */
export type Notice =
  | { readonly is: 'not-noted'; readonly trouble: Trouble }
  | { readonly is: 'too-many-notes'; readonly until: number }
  /** The note did not come back as it was written: it is public, says something else, or carries no entry. */
  | { readonly is: 'note-public' | 'note-altered' | 'note-missing' }
  | { readonly is: 'changed' };

interface Owing {
  /** An ending that is still to be noted on the ticket. */
  readonly owes: Ending | null;
}

export type Step =
  | { readonly at: 'locked' }
  | ({
      readonly at: 'looking';
      readonly acted: Acted | null;
      /** Looks done since the change, the time of the first, and when the next is due. */
      readonly looks: number;
      readonly from: number;
      readonly due: number;
      readonly last: Verdict | null;
      /** The agent has said go already: proceed when nothing changed. */
      readonly going: string | null;
      /** The change that the agent said never happened, as long as that is to be noted. */
      readonly ends: Acted | null;
      /** By the agent's word it did not happen: what one side shows all the same does not hold the step up. */
      readonly word: boolean;
      /** A go was said and taken back, since what was read has changed. */
      readonly takenBack: boolean;
    } & Owing)
  | {
      readonly at: 'ready';
      readonly verdict: Verdict;
      readonly looked: number;
      readonly notice: Notice | null;
      readonly word: boolean;
    }
  | {
      readonly at: 'noting';
      readonly verdict: Verdict;
      readonly attempt: string;
      /** When the verdict was looked at: a note that fails makes it no newer. */
      readonly looked: number;
      readonly word: boolean;
    }
  | { readonly at: 'acting'; readonly verdict: Verdict; readonly acted: Acted }
  | {
      readonly at: 'waiting';
      readonly acted: Acted;
      readonly looks: number;
      readonly from: number;
      readonly due: number;
      readonly last: Verdict | null;
    }
  | ({
      readonly at: 'settled';
      readonly acted: Acted | null;
      readonly verdict: Verdict;
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
      readonly last: Verdict | null;
      readonly looked: number;
    };

/** What CustomersDot's audit events say of the attempt: the second witness. */
export type Witness = 'succeeded' | 'failed' | 'none' | 'unread';

/** What an internal request's issue says by now. */
export type Told =
  | { readonly is: 'done' }
  | { readonly is: 'failed'; readonly refusal: Refusal }
  | { readonly is: 'nothing-yet' };

export type StepEvent = { readonly now: number } & (
  | {
      readonly type:
        | 'unlock'
        | 'noted'
        | 'look-again'
        | 'did-not-happen'
        | 'done-in-admin'
        | 'ended'
        | 'word-not-noted'
        | 'changed';
    }
  | { readonly type: 'looked'; readonly verdict: Verdict; readonly witness: Witness | null }
  | { readonly type: 'go'; readonly attempt: string; readonly fresh: boolean }
  | { readonly type: 'not-noted'; readonly notice: Notice }
  | { readonly type: 'answered'; readonly answer: Answer }
  | { readonly type: 'told'; readonly told: Told }
);

export type Effect =
  | { readonly do: 'look'; readonly due: number }
  | { readonly do: 'note-begun' }
  | { readonly do: 'act' }
  | { readonly do: 'ask-request'; readonly due: number }
  | { readonly do: 'note-ended'; readonly ending: Ending };

/** What the shell must do on entering a step's state. One state, at most one effect; what is owed comes first. */
export function effectOf(step: Step): Effect | null {
  if ('owes' in step && step.owes !== null) return { do: 'note-ended', ending: step.owes };
  switch (step.at) {
    case 'looking':
      return { do: 'look', due: step.due };
    case 'noting':
      return { do: 'note-begun' };
    case 'acting':
      return { do: 'act' };
    case 'waiting':
      return step.acted.handed !== null && step.acted.handed !== 'agent'
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
