/** The facts that are asked of the agent: which stage is open, what is typed, and what is taken of it. */
import { known } from '../domain/loadable.ts';
import { linkedTo } from '../domain/records/customersdot.ts';
import { holderGroup, type ManualField, type ManualForm, takeManualEntry } from '../facts/manual-form.ts';
import { withManualEntry } from '../facts/manual-entry.ts';
import {
  currentStage,
  missingIn,
  passedBy,
  type Stage,
  type StageId,
  stagesOf,
} from '../facts/manual-stages.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { isResumed, resuming } from './phase.ts';
import { inFlight } from './progress.ts';
import type { CaseState } from './state.ts';

/** The form as it is shown: what was typed of the holder of another group is not said of this one. */
export function formOf({ form }: Pick<CaseState, 'form'>, { namespace }: Snapshot): ManualForm {
  const of = form[holderGroup];
  const group = known(namespace)?.id;
  return of === undefined || group === undefined || of === String(group) ? form : withoutHolder(form);
}

const isOfHolder = (field: string): boolean => field.startsWith('holder');

const withoutHolder = (form: ManualForm): ManualForm =>
  Object.fromEntries(Object.entries(form).filter(([field]) => !isOfHolder(field)));

/** Everything that is asked by now, stage after stage, and the one that is open; null where nothing is left to ask. */
export interface Asking {
  readonly stages: readonly Stage[];
  readonly current: Stage | null;
}

function stagesIn(snapshot: Snapshot, form: ManualForm): readonly Stage[] {
  const { subscription, linkedUser, namespace } = snapshot;
  const group = known(namespace);
  return stagesOf(form, {
    adminIsLinked: known(linkedUser)?.admin === true,
    groupIsToBeLinked: group !== undefined && subscription !== null && !linkedTo(subscription, group),
  });
}

/** What is asked of the agent in this state. */
export function askingOf(state: CaseState, snapshot: Snapshot): Asking {
  const form = formOf(state, snapshot);
  const stages = stagesIn(snapshot, form);
  return { stages, current: currentStage(stages, form, state.passed) };
}

/** What is typed into one field; of the holder of another group nothing stays beside it. */
export function fillIn(state: CaseState, snapshot: Snapshot, field: string, value: string): CaseState {
  const form = isOfHolder(field) ? formOf(state, snapshot) : state.form;
  return { ...state, form: { ...form, [field]: value } };
}

/** The same of another group: what was told of what holds the one says nothing of the other. */
export const withoutToldHolder = (state: CaseState): CaseState => ({
  ...state,
  form: withoutHolder(state.form),
  passed: state.passed.filter((id) => id !== 'holder'),
});

/** The form with the group that its holder is told of. */
function withHolderGroup(form: ManualForm, { namespace }: Snapshot): ManualForm {
  const group = known(namespace)?.id;
  const isTold = (form['holder'] ?? '').trim() !== '';
  return !isTold || group === undefined || form[holderGroup] !== undefined
    ? form
    : { ...form, [holderGroup]: String(group) };
}

/** What was told otherwise makes a new plan, as a choice does. */
const planAnew = ({ phase, ...state }: CaseState): CaseState => ({
  ...state,
  phase: isResumed({ phase }) ? resuming : phase,
  steps: [],
  confirmations: {},
});

/** While a change is, or may be, on its way nothing is told otherwise; what was asked and not told yet may be told. */
export const mayTell = (state: CaseState, { current }: Asking): boolean =>
  current !== null || !state.steps.some(inFlight);

/** The facts of the form as the agent told them; a form with something wrong in it changes nothing. */
export function takeFacts(state: CaseState, snapshot: Snapshot, now: number): CaseState {
  if (!mayTell(state, askingOf(state, snapshot))) return state;
  const form = withHolderGroup(state.form, snapshot);
  const entry = takeManualEntry(form);
  if ('wrong' in entry || Object.keys(entry).length === 0) return state;
  const shown = formOf({ form }, snapshot);
  const { subscription: chosen, ...choices } = state.choices;
  const isSame = chosen === undefined || chosen === entry['subscription-name'];
  return {
    ...(state.steps.some(inFlight) ? state : planAnew(state)),
    form,
    formTaken: true,
    passed: passedBy(stagesIn(snapshot, shown), shown, state.passed),
    choices: isSame ? state.choices : choices,
    facts: withManualEntry(state.facts, entry, state.ticket, now, form[holderGroup] ?? null),
  };
}

/** Why taking the form did not go on: fields that are wrong, and those that are still needed. */
export function lackingIn(
  { stages, current }: Asking,
  form: ManualForm,
): { readonly wrong: readonly ManualField[]; readonly missing: readonly ManualField[] } {
  const entry = takeManualEntry(form);
  const shown = new Set<string>(stages.flatMap(({ fields }) => fields));
  return {
    wrong: 'wrong' in entry ? entry.wrong.filter((field) => shown.has(field)) : [],
    missing: current === null ? [] : missingIn(current, form),
  };
}

/** The stages that an earlier frame had passed, as far as there are such. */
export const passedFrom = (ids: readonly string[], known: readonly StageId[]): readonly StageId[] =>
  known.filter((id) => ids.includes(id));
