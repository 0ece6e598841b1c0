/** The facts that are asked of the agent: which stage is open, and what is typed. */
import { known } from '../domain/loadable.ts';
import { linkedTo } from '../domain/records/customersdot.ts';
import { holderGroup, type ManualField, type ManualForm, wrongIn } from '../facts/manual-form.ts';
import { currentStage, missingIn, type Stage, type StageId, stagesOf } from '../facts/manual-stages.ts';
import type { Snapshot } from '../facts/snapshot.ts';
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

/** The stages that the form, and what is known beside it, leave to be asked. */
export function stagesIn(snapshot: Snapshot, form: ManualForm): readonly Stage[] {
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

/** What is typed into one field, and so is the agent's; of the holder of another group nothing stays beside it. */
export function fillIn(state: CaseState, snapshot: Snapshot, field: string, value: string): CaseState {
  const proposed = state.proposed.filter((one) => one !== field);
  if (!isOfHolder(field)) return { ...state, proposed, form: { ...state.form, [field]: value } };
  const form = { ...formOf(state, snapshot), [field]: value };
  return { ...state, proposed, form: withHolderGroup(form, snapshot) };
}

/** The form with the group that its holder is told of: the one that was known when it was typed, or else when it is taken. */
export function withHolderGroup(form: ManualForm, { namespace }: Snapshot): ManualForm {
  const group = known(namespace)?.id;
  const isTold = (form['holder'] ?? '').trim() !== '';
  return !isTold || group === undefined || form[holderGroup] !== undefined
    ? form
    : { ...form, [holderGroup]: String(group) };
}

/** The same of another group: what was told of what holds the one says nothing of the other. */
export const withoutToldHolder = (state: CaseState): CaseState => ({
  ...state,
  form: withoutHolder(state.form),
  passed: state.passed.filter((id) => id !== 'holder'),
});

/** While a change is, or may be, on its way nothing is told otherwise; what was asked and not told yet may be told. */
export const mayTell = (state: CaseState, { current }: Asking): boolean =>
  current !== null || !state.steps.some(inFlight);

/** The fields that are before the agent: of the open stage, and of those that were gone through. */
export const fieldsShown = ({ stages, current }: Asking): readonly ManualField[] =>
  stages
    .slice(0, current === null ? stages.length : stages.indexOf(current) + 1)
    .flatMap(({ fields }) => fields);

/** Why taking the form did not go on: fields that are shown and wrong, and those that are still needed. */
export function lackingIn(
  asking: Asking,
  form: ManualForm,
): { readonly wrong: readonly ManualField[]; readonly missing: readonly ManualField[] } {
  const shown = new Set<string>(fieldsShown(asking));
  return {
    wrong: wrongIn(form).filter((field) => shown.has(field)),
    missing: asking.current === null ? [] : missingIn(asking.current, form),
  };
}

/** The stages that an earlier frame had passed, as far as there are such. */
export const passedFrom = (ids: readonly string[], known: readonly StageId[]): readonly StageId[] =>
  known.filter((id) => ids.includes(id));
