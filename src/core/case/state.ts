/** A ticket's case: what was read, what was chosen, its steps, what the agent gave, and how far the closing is. */
import type { StageId } from '../facts/manual-stages.ts';
import type { FactStore } from '../facts/store.ts';
import type { Entry, NotedGroup } from '../journal/entry.ts';
import { mayOperateWith, type Mode, type SettingProblem, type Settings } from '../domain/settings.ts';
import type { Query } from '../domain/query.ts';
import type { KeyKind } from '../facts/customer-keys.ts';
import type { Choices } from '../facts/inquiry.ts';
import type { Departure } from '../procedures/departure.ts';
import type { Step } from '../step/state.ts';
import type { PlannedStep } from '../plan/plan.ts';
import type { Wish } from '../domain/wish.ts';
import type { Role } from '../procedures/traits.ts';
import type { Agent, Ticket } from '../facts/ticket.ts';
import type { Phase } from './phase.ts';
import type { ReplyKind } from './reply/kinds.ts';
import type { EarlierLetters } from './reply/letters-in.ts';
import type { ReplyLanguage } from '../domain/letter.ts';

/** One step of a begun case: what was planned, and where it is in its life. */
export interface CaseStep {
  /** Unique within the case: a put-back may wish what another step wishes. */
  readonly id: string;
  readonly plan: PlannedStep;
  readonly role: Role;
  readonly step: Step;
  /** Who began it, where that is not this sidebar's agent just now. */
  readonly begunBy: { readonly agent: string; readonly at: number } | null;
  /** A refusal's offers were made already. */
  readonly offered: boolean;
}

/** What this frame has seen settled: no choice and no outage takes that away. */
export interface ReachedHere {
  readonly plan: PlannedStep;
  readonly role: Role;
  /** Null where somebody else's hands had done it. */
  readonly attempt: string | null;
  /** Epoch ms: when the change was noted, else when it was seen. */
  readonly at: number;
  /** What the change departed from; null, or left out, where nobody knows. */
  readonly from?: Departure | null;
}

/** An ending that could not be put on the ticket, word for word, and when that is tried again. */
export interface PendingNote {
  /** The step's id. */
  readonly step: string;
  readonly entry: Entry;
  /** What the note says to people, one paragraph a line. */
  readonly sentence: string;
  readonly tries: number;
  /** Epoch ms; null: only once somebody acts, be it that the ticket is opened again, or that the agent says it again. */
  readonly due: number | null;
}

/**
 * What the agent confirmed at a gate: a ticked box, a reason, a typed path. It counts for what was shown beside it (`of`), for
 * that agent, in this frame, for a quarter of an hour; without `of` it is only what an earlier frame typed.
 */
export interface Confirmation {
  readonly ticked?: boolean;
  readonly text?: string;
  readonly of: string | null;
  /** The agent's id. */
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
}

/** A difference that was seen: of which subscription and group, and since when, epoch ms. */
export interface SeenDifference {
  readonly of: string;
  readonly since: number;
}

/** By gate: its id and the step's. */
export type Confirmations = Readonly<Record<string, Confirmation>>;

/** What the ticket's composer, fields and status show: read back, never assumed. */
export interface Composer {
  readonly text: string;
  /** `publicReply`, `internalNote`, or a channel's own. */
  readonly type: string;
  readonly channel: string | null;
  /** The channel is a conversation with sessions, as Zendesk says of messaging; left out: it did not say. */
  readonly session?: boolean;
  readonly status: string | null;
  readonly rich: boolean;
  /** Null: the field is not on the form. */
  readonly issueType: string | null;
}

/** Why something of the reply is left to the agent: each has a text under `closing.problem`. */
export type DraftingProblem =
  | 'macro-gone'
  | 'macro-unread'
  | 'macro-open'
  | 'draft-open'
  | 'composer-unread'
  | 'draft-in-note'
  | 'not-public'
  | 'not-inserted'
  | 'not-seen'
  | 'field-unset'
  | 'field-missing'
  | 'field-refused'
  | 'field-label'
  | 'field-no-option'
  | 'issues-field-missing'
  | 'status-refused'
  | 'not-so-now';

/**
 * How far drafting is. Each problem is a key of the translations under `closing.problem`; there may be some in
 * `done` too.
 */
export interface Drafting {
  /** `reading`: what the draft would tell is read anew first. */
  readonly state: 'idle' | 'reading' | 'drafting' | 'done' | 'failed';
  /** The confirmation was shown when the draft was asked for: no other reply takes its place unseen. */
  readonly confirms?: boolean;
  readonly problems: readonly DraftingProblem[];
}

/**
 * What came of escalating a step, or the whole case. `filing`: on its way. `filed`: there is an issue; `url` is null when its address
 * is not one of the project. `draft`: nothing could be filed, so `text` is there to be copied.
 */
export interface Escalation {
  readonly state: 'filing' | 'filed' | 'draft';
  readonly url: string | null;
  readonly text: string;
}

/** Under this the escalation of a whole case is kept, beside those of its steps: no step has such an id. */
export const wholeCase = 'case';

/** A customer whom the agent looks up, by Enter. `chosen`: who came of it, and by which key; null until then. */
export interface Lookup {
  readonly text: string;
  readonly chosen: { readonly id: number; readonly by: KeyKind } | null;
}

/** All that a case is at one moment. Everything else is worked out of it; it is replaced and never altered. */
export interface CaseState {
  readonly ticket: Ticket;
  readonly agent: Agent;
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
  /** The settings' mode, or guided where the agent chose to go on without the API. */
  readonly mode: Mode;
  readonly facts: FactStore;
  /** What the last verdict of the ticket, or of its requester, rested on: asked at once, and forgotten where it is not needed. */
  readonly guesses: readonly Query[];
  /** Keys of questions that were answered, but have to be asked again. */
  readonly stale: ReadonlySet<string>;
  readonly choices: Choices;
  /** The customer whom the agent looks up; left out or null where nobody is. */
  readonly lookup?: Lookup | null;
  /** The agent wants to know which other tickets there are: they are searched for then, and not before. */
  readonly wantsNeighbours?: boolean;
  /** The setup check was opened: what only it shows is read. */
  readonly setupOpened?: boolean;
  /** The form of facts asked of the agent, as typed, and whether it was taken. */
  readonly form: Readonly<Record<string, string>>;
  readonly formTaken: boolean;
  /** What of it is the agent's word, as it was when they took it; empty where nothing is. */
  readonly taken: Readonly<Record<string, string>>;
  /** Fields whose values an earlier frame, a journal, or another record has left: nobody's word until the agent has seen them. */
  readonly proposed: readonly string[];
  /** The stages of the asking that the agent has gone through, whatever was left untouched in them. */
  readonly passed: readonly StageId[];
  /** What a colleague was told before was put into the form, once. */
  readonly formProposed?: boolean;
  readonly phase: Phase;
  readonly steps: readonly CaseStep[];
  readonly confirmations: Confirmations;
  /** What the agent ticked in guides, by the names of `guide-ticks.ts`: nothing rests on it. */
  readonly guideTicks: readonly string[];
  /** What the agent has pasted of an admin page that said no, by attempt. */
  readonly quoted: Readonly<Record<string, string>>;
  /** Endings that the ticket does not tell yet. */
  readonly pendingNotes: readonly PendingNote[];
  /** Attempts whose ending this frame has noted: the ticket tells nothing new with it. */
  readonly ended: readonly string[];
  /** What each group had before the first change of the case to it, by the group's id. */
  readonly before: Readonly<Record<string, NotedGroup>>;
  /** Lost minutes that the agent has gone on without in this frame; left out: none. */
  readonly waived?: readonly Wish[];
  /** What this frame has seen settled, whatever was chosen since; oldest first. */
  readonly reached: readonly ReachedHere[];
  /** Since when this frame sees GitLab.com show something else than the linked subscription wants. */
  readonly differs: SeenDifference | null;
  readonly composer: Composer | null;
  readonly drafting: Drafting;
  /** The language that the agent has picked for the reply; left out: the requester's. */
  readonly replyLanguage?: ReplyLanguage;
  /** Patterns of the sentences by which the draft of a reply is known again, in every language; left out: not needed so far. */
  readonly replyWords?: { readonly [Kind in ReplyKind]?: readonly string[] };
  /** What was asked or told in earlier replies; left out: not searched for so far, or there are none. */
  readonly letters?: EarlierLetters;
  readonly escalations: Readonly<Record<string, Escalation>>;
  /** Other agents who have the ticket open. */
  readonly viewers: readonly string[];
  /** The ticket is shown and the app is not collapsed: a hidden one reads nothing. */
  readonly visible: boolean;
  /** A colleague's journal entry that made the agent's own attempt give way. */
  readonly overtakenBy: string | null;
}

/**
 * Whether the agent may make changes (setting `operator_group_ids`, contracts/settings.md). Without that they see
 * everything.
 */
export const allowed = (state: CaseState): boolean => mayOperateWith(state.settings, state.agent.groups);
