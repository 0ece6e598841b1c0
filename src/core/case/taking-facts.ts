/** The case once the agent has taken the form: what of it is their word, and what is asked once more. */
import { holderGroup, type ManualForm, takeManualEntry, wrongIn } from '../facts/manual-form.ts';
import { withManualEntry } from '../facts/manual-entry.ts';
import { saidOfAnother } from '../facts/manual-records.ts';
import { passedBy, type StageId } from '../facts/manual-stages.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { isResumed, resuming } from './phase.ts';
import { inFlight } from './progress.ts';
import type { CaseState } from './state.ts';
import {
  type Asking,
  askingOf,
  fieldsShown,
  formOf,
  lackingIn,
  mayTell,
  stagesIn,
  withHolderGroup,
} from './told.ts';

/** What was told otherwise makes a new plan, as a choice does. */
const planAnew = ({ phase, ...state }: CaseState): CaseState => ({
  ...state,
  phase: isResumed({ phase }) ? resuming : phase,
  steps: [],
  confirmations: {},
});

const without = (form: ManualForm, fields: readonly string[]): ManualForm =>
  Object.fromEntries(Object.entries(form).filter(([field]) => !fields.includes(field)));

/** The form without what is only proposed, and without what is wrong where it is not shown. */
function ownIn(form: ManualForm, proposed: readonly string[]): ManualForm {
  // The group goes with its holder.
  const others = proposed.filter((field) => field !== holderGroup);
  const own = without(form, others.includes('holder') ? [...others, holderGroup] : others);
  return without(own, wrongIn(own));
}

/** What is told by taking this form: the agent's own words, and what stays, or is now, only proposed. */
interface Taking {
  readonly form: ManualForm;
  readonly own: ManualForm;
  readonly proposed: readonly string[];
  /** Said of another record than the form names now. */
  readonly another: readonly string[];
}

/**
 * While a change is, or may be, on its way only what is asked just then is told: what was told before it stays as it was taken.
 */
function tellableIn({ form, taken, steps }: CaseState, asking: Asking): ManualForm {
  const { current } = asking;
  if (current === null || !steps.some(inFlight)) return form;
  const earlier = fieldsShown(asking).filter((field) => !current.fields.includes(field));
  return { ...form, ...Object.fromEntries(earlier.map((field) => [field, taken[field] ?? ''])) };
}

function takingOf(state: CaseState, snapshot: Snapshot, asking: Asking): Taking {
  const form = withHolderGroup(tellableIn(state, asking), snapshot);
  const shown: readonly string[] = fieldsShown(asking);
  const another = saidOfAnother(state.taken, form);
  const proposed = [...new Set([...state.proposed.filter((field) => !shown.includes(field)), ...another])];
  return { form, own: ownIn(form, proposed), proposed, another };
}

/** A stage that asks what was said of another record is gone through once more; else the open one is passed. */
function passedIn(state: CaseState, snapshot: Snapshot, { form, own, another }: Taking): readonly StageId[] {
  const stages = stagesIn(snapshot, formOf({ form }, snapshot));
  if (another.length === 0) return passedBy(stages, formOf({ form: own }, snapshot), state.passed);
  const again = stages.filter(({ fields }) => fields.some((field) => another.includes(field)));
  return state.passed.filter((id) => !again.some((stage) => stage.id === id));
}

/**
 * The facts of the form as the agent told them; a form with something wrong in what is shown changes nothing. What an earlier frame or a
 * journal proposes becomes their word only where it was before them.
 */
export function takeFacts(state: CaseState, snapshot: Snapshot, now: number): CaseState {
  const asking = askingOf(state, snapshot);
  if (!mayTell(state, asking)) return state;
  const taking = takingOf(state, snapshot, asking);
  const { form, own, proposed } = taking;
  const entry = takeManualEntry(own);
  const isWrong = lackingIn(asking, formOf({ form }, snapshot)).wrong.length > 0;
  if (isWrong || 'wrong' in entry || Object.keys(entry).length === 0) return state;
  const { subscription: chosen, ...choices } = state.choices;
  const isSame = chosen === undefined || chosen === entry['subscription-name'];
  return {
    ...(state.steps.some(inFlight) ? state : planAnew(state)),
    form,
    taken: own,
    proposed,
    formTaken: true,
    passed: passedIn(state, snapshot, taking),
    choices: isSame ? state.choices : choices,
    facts: withManualEntry(state.facts, entry, state.ticket, now, own[holderGroup] ?? null),
  };
}
