/** Everything that can happen to a case. Time comes with each event; the core has no clock. */
import type { Loadable } from '../domain/loadable.ts';
import { type FactStore, withFact } from '../facts/store.ts';
import type { FactKind, FactOf } from '../domain/query.ts';
import type { Entry, NotedGroup } from '../journal/entry.ts';
import type { StepEvent } from '../step/events.ts';
import type { GuideKey } from '../step/guide.ts';
import type { Agent } from '../facts/ticket.ts';
import type { ReplyLanguage } from '../domain/letter.ts';
import type { ReplyKind } from './reply/kinds.ts';
import type { EarlierLetters } from './reply/letters-in.ts';
import type { Composer, Drafting, Escalation, PendingNote } from './state.ts';

/** An answer to one question, or that it was asked; `into` writes it, so that kind and value stay a pair. */
export interface FactReceived {
  readonly type: 'fact';
  readonly of: FactKind;
  readonly arg: string;
  readonly asked: boolean;
  readonly into: (facts: FactStore) => FactStore;
}

/** The event that a question was asked (`fact` is `asked`) or answered; its time is added by the runtime. */
export const factReceived = <K extends FactKind>(
  of: K,
  arg: string,
  fact: Loadable<FactOf[K]>,
): FactReceived => ({
  type: 'fact',
  of,
  arg,
  asked: fact.tag === 'asked',
  into: (facts) => withFact(facts, of, arg, fact),
});

/** What can be chosen by hand: the values of `data-field` (contracts/automation.md). */
export type ChoiceField = 'customer' | 'subscription' | 'namespace' | 'gitlab-user';

/** Something that has happened to a case. `now`: epoch ms. An event that does not fit the state changes nothing. */
export type CaseEvent = { readonly now: number } & (
  | FactReceived
  | { readonly type: 'choose'; readonly field: ChoiceField; readonly value: string }
  | { readonly type: 'fill-in'; readonly field: string; readonly value: string }
  | { readonly type: 'take-facts' }
  | { readonly type: 'look-for-neighbours' }
  | { readonly type: 'go-guided' }
  /** A gate, by its name; `of`: what was shown when it was confirmed, what is so now where that is left out. */
  | {
      readonly type: 'give';
      readonly gate: string;
      readonly ticked?: boolean;
      readonly text?: string;
      readonly of?: string;
    }
  /** A step of a guide, ticked or not: for the agent's own use. */
  | { readonly type: 'tick'; readonly step: string; readonly key: GuideKey; readonly ticked: boolean }
  /** The words of an admin page that said no, as they stand in the field of a step; nothing follows from them yet. */
  | { readonly type: 'quote'; readonly step: string; readonly words: string }
  | { readonly type: 'start' | 'refresh' | 'check-setup' }
  | { readonly type: 'draft' | 'woken' }
  /** `group`: the id of the group that is on Free; the last one where that is left out. */
  | { readonly type: 'put-back'; readonly group?: number }
  /** `add`: the minutes to add to the group's present total, as they were typed. */
  | { readonly type: 'offer-minutes'; readonly group: number; readonly add: string }
  /** The agent goes on without minutes that were lost; what the ticket is to tell of it comes with it. */
  | ({ readonly type: 'go-without-minutes' } & Pick<PendingNote, 'step' | 'entry' | 'sentence'>)
  /** `print`: of the state that was shown beside the button, where the screen says it. */
  | { readonly type: 'go'; readonly id: string; readonly attempt: string; readonly print?: string }
  | { readonly type: 'look-at'; readonly keys: readonly string[] }
  | { readonly type: 'step'; readonly id: string; readonly event: StepEvent; readonly before?: NotedGroup }
  /** An ending was tried to be noted; `again`: not before then, where Zendesk said so, or null: not by itself. */
  | {
      readonly type: 'ending-noted' | 'ending-not-noted';
      readonly step: string;
      readonly entry: Entry;
      readonly sentence: string;
      readonly again?: number | null;
    }
  /** Who is signed in, read again. */
  | { readonly type: 'agent'; readonly agent: Agent }
  /** A colleague began first: the journal is read again, and their change is looked at. */
  | { readonly type: 'rejoin'; readonly by: string }
  | { readonly type: 'composer'; readonly composer: Composer | null }
  | { readonly type: 'pick-language'; readonly language: ReplyLanguage }
  /** The patterns of the sentences by which a draft is known again. */
  | { readonly type: 'reply-words'; readonly kind: ReplyKind; readonly patterns: readonly string[] }
  /** The earlier replies were searched for letters of the app's own. */
  | { readonly type: 'letters'; readonly letters: EarlierLetters }
  | { readonly type: 'drafting'; readonly drafting: Drafting }
  | { readonly type: 'escalation'; readonly id: string; readonly escalation: Escalation }
  | { readonly type: 'viewers'; readonly viewers: readonly string[] }
  | { readonly type: 'shown'; readonly shown: boolean }
);
