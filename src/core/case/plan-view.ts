/** The steps as they are shown: what is planned as long as nothing was begun, and afterwards the steps of the case. */
import { type Departure, printIn } from '../procedures/departure.ts';
import type { Because } from '../step/notice.ts';
import type { PlannedStep } from '../plan/plan.ts';
import type { MessageKey } from '../domain/message-key.ts';
import { traitsOf } from '../procedures/catalog.ts';
import { type MinutesView, minutesViewOf } from './adding-minutes.ts';
import { carrierOf } from './carrier.ts';
import { departureOf, gatesOf, type StepGate } from './gates.ts';
import { ticksOf } from './guide-ticks.ts';
import { reasonsAgainstGo } from './may-go.ts';
import { isMinutesChoiceOpen } from './lost-minutes.ts';
import { isBegun } from './phase.ts';
import { isBesideReply } from './progress.ts';
import { quotedOf } from './quoted.ts';
import { isByHand } from '../step/transition.ts';
import { type Assessment, stepsToStart } from './assessment.ts';
import type { CaseStatus } from './status.ts';
import { allowed, type CaseState, type CaseStep, type Escalation } from './state.ts';
import { mayPutBack } from './stranded.ts';

/** One step with all that is shown of it. `gates` and `because` are filled for a ready step only. */
export interface StepView {
  readonly step: CaseStep;
  readonly gates: readonly StepGate[];
  readonly escalation: Escalation | null;
  /** The keys of its guide that the agent has ticked for themselves. */
  readonly ticks: readonly string[];
  /** What was pasted of the admin page that said no, for a step that waits for the agent's hands. */
  readonly quoted: string;
  /** A refusal offers to clear what holds the group, and nobody has told which subscription that is. */
  readonly lacksHolder: boolean;
  /** What does not stand on the ticket yet: how it ended, or the agent's word. */
  readonly unnoted: 'ending' | 'word' | null;
  /** Why it may not go just now; empty: it may, or it is not its turn. */
  readonly because: readonly Because[];
  /** It is what comes next; what is only offered beside the reply leaves the first place to that. */
  readonly next: boolean;
  /** Of the state that it departs from: a go holds for that alone. */
  readonly print: string | null;
  /** The state that it departs from, as far as it was seen: its path and linked group are the ones to be shown. */
  readonly from: Departure | null;
  /** Who carries the change out once it goes; null: the app. */
  readonly by: ReturnType<typeof carrierOf>;
  /** The sentence that says whose plan falls; null: nobody's. */
  readonly harms: MessageKey | null;
  /** A Support tool was used on the group minutes ago: the values of the finding that says so. */
  readonly warns: Readonly<Record<string, string | number>> | null;
}

/** A group that a clearing left on Free, and whether the cleared subscription may be put back now. */
export interface StrandedView {
  readonly group: number;
  readonly path: string;
  readonly subscription: string;
  /** Epoch ms. */
  readonly since: number;
  readonly back: boolean;
}

/**
 * What the screen shows of the plan. `planned` before a start, `started` after it. `may`: this agent may make
 * changes.
 */
export interface PlanView {
  readonly planned: readonly PlannedStep[];
  readonly started: readonly StepView[];
  readonly stranded: readonly StrandedView[];
  /** The group's minutes after a force; null before one, and while another total is being set. */
  readonly minutes: MinutesView | null;
  readonly mayStart: boolean;
  /** Start was said, and what the plan rests on is being read. */
  readonly starting: boolean;
  readonly may: boolean;
}

function unnotedOf(state: CaseState, step: CaseStep): StepView['unnoted'] {
  const ending = state.pendingNotes.findLast((one) => one.step === step.id);
  if (ending === undefined) return null;
  return ending.entry.event === 'did-not-happen' ? 'word' : 'ending';
}

/** Where nothing reads what holds the group, the agent has to tell it before a clearing can be offered. */
function lacksHolder({ steps }: CaseState, { snapshot }: Assessment, { step, offered }: CaseStep): boolean {
  if (step.at !== 'refused' || step.refusal.offers !== 'clear' || !offered) return false;
  return snapshot.reads === 'agent' && !steps.some((one) => traitsOf(one.plan.procedure).clears);
}

const recentChange = ({ findings }: Assessment): StepView['warns'] =>
  findings.find((one) => one.id === 'recent-change' && one.level === 'warn')?.params ?? null;

function stepView(state: CaseState, assessment: Assessment, step: CaseStep): StepView {
  const isReady = step.step.at === 'ready';
  const gates = isReady ? gatesOf(state, assessment, step) : [];
  const { wish, about, procedure } = step.plan;
  const { changesPlan, harms } = traitsOf(procedure);
  return {
    step,
    gates,
    escalation: state.escalations[step.id] ?? null,
    ticks: ticksOf(state, step),
    quoted: isByHand(step.step) ? quotedOf(state, step) : '',
    lacksHolder: lacksHolder(state, assessment, step),
    unnoted: unnotedOf(state, step),
    next: !isBesideReply(step) || (step.role === 'minutes' && isMinutesChoiceOpen(state, assessment)),
    because: isReady ? reasonsAgainstGo(state, assessment, step) : [],
    print: step.step.at === 'ready' ? printIn(step.step.departing) : null,
    from: departureOf(step),
    by: carrierOf(state.mode, procedure),
    harms: harms(departureOf(step), { wish, about }),
    warns: isReady && changesPlan ? recentChange(assessment) : null,
  };
}

/** What the stepper shows of the case. */
export function planView(state: CaseState, assessment: Assessment, status: CaseStatus): PlanView {
  const may = allowed(state);
  return {
    planned: isBegun(state) || status === 'loading' ? [] : stepsToStart(assessment),
    started: state.steps.map((step) => stepView(state, assessment, step)),
    stranded: assessment.stranded.map((one) => ({
      group: one.group.id,
      path: one.group.path,
      subscription: one.subscription,
      since: one.since,
      back: may && mayPutBack(state, one),
    })),
    minutes: minutesViewOf(state, assessment),
    starting: state.phase.is === 'planned' && state.phase.starting,
    mayStart: status === 'ready' && may,
    may,
  };
}
