/** A ticket's case: what was read, what was chosen, its steps, what the agent gave, and how far the closing is. */
import type { Book } from '../facts.ts';
import type { Entry, Noted } from '../journal.ts';
import type { Mode, SettingProblem, Settings } from '../settings.ts';
import type { Choices } from '../choices.ts';
import { type Step } from '../step.ts';
import type { PlannedStep } from '../plan.ts';
import type { Agent, Ticket } from '../ticket.ts';

/** What a step is in the case, beside being one of the plan. */
export type Role = 'planned' | 'offered' | 'put-back' | 'minutes';

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

/** An ending that could not be put on the ticket, word for word, and when that is tried again. */
export interface Unnoted {
  /** The step's id. */
  readonly step: string;
  readonly entry: Entry;
  /** What the note says to people, one paragraph a line. */
  readonly sentence: string;
  readonly tries: number;
  /** Epoch ms; null: by somebody's deed only, be it that the ticket is opened again, or that the word is said again. */
  readonly due: number | null;
}

/**
 * What the agent gave for a gate: a ticked box, a reason, a typed path. Keyed by finding id, or `path <step key>`. `of`:
 * what the finding said then, so that a reason for two missing seats is none for two hundred.
 */
export type Given = Readonly<
  Record<string, { readonly ticked?: boolean; readonly text?: string; readonly of?: string }>
>;

/** What the ticket's composer, fields and status show: read back, never assumed. */
export interface Composer {
  readonly text: string;
  /** `publicReply`, `internalNote`, or a channel's own. */
  readonly type: string;
  readonly channel: string | null;
  readonly status: string | null;
  readonly rich: boolean;
  /** Null: the field is not on the form. */
  readonly issueType: string | null;
}

/** What came of drafting: each problem names a text of the translations under `closing.problem`. */
export interface Drafting {
  readonly state: 'idle' | 'drafting' | 'done' | 'failed';
  readonly problems: readonly string[];
}

export interface Escalation {
  readonly state: 'filing' | 'filed' | 'draft';
  readonly url: string | null;
  readonly text: string;
}

export interface CaseState {
  readonly ticket: Ticket;
  readonly agent: Agent;
  readonly settings: Settings;
  readonly problems: readonly SettingProblem[];
  /** The settings' mode, or guided where the agent chose to go on without the API. */
  readonly mode: Mode;
  readonly book: Book;
  /** Keys of questions that were answered, but have to be asked again. */
  readonly stale: ReadonlySet<string>;
  readonly choices: Choices;
  /** The form of facts asked of the agent, as typed, and whether it was taken. */
  readonly form: Readonly<Record<string, string>>;
  readonly formTaken: boolean;
  readonly started: boolean;
  /** Whether the journal was looked through for what was begun. */
  readonly resumed: boolean;
  /** The steps are those of the journal alone: what the plan wants besides could not be told yet. */
  readonly partial?: boolean;
  readonly steps: readonly CaseStep[];
  readonly given: Given;
  /** Endings that the ticket does not tell yet. */
  readonly unnoted: readonly Unnoted[];
  /** What the group had before the first change of the case. */
  readonly before: Noted | null;
  readonly composer: Composer | null;
  readonly drafting: Drafting;
  readonly escalations: Readonly<Record<string, Escalation>>;
  /** Other agents who have the ticket open. */
  readonly viewers: readonly string[];
  /** The ticket is shown and the app is not collapsed: a hidden one reads nothing. */
  readonly shown: boolean;
  /** A colleague's journal entry that made the agent's own attempt give way. */
  readonly overtakenBy: string | null;
}

export const allowed = (state: CaseState): boolean =>
  state.settings.operatorGroups.length === 0 ||
  state.agent.groups.some((group) => state.settings.operatorGroups.includes(group));
