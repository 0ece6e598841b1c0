/**
 * In which order the agent is asked, and what: each stage stands beside the page that answers it, and asks only what would change
 * something now (contracts/settings.md, "Reading").
 */
import type { ManualField, ManualForm } from './manual-form.ts';

/** The stages in their order; each has words under `word.stage`. */
export const stageIds = ['customer', 'account', 'subscription', 'term', 'purchase', 'holder'] as const;
/** One stage of the asking. */
export type StageId = (typeof stageIds)[number];

/** What one stage asks now. `needed`: those without which nothing can be planned, so that the stage stays until they are told. */
export interface Stage {
  readonly id: StageId;
  readonly fields: readonly ManualField[];
  readonly needed: readonly ManualField[];
}

/** What is known otherwise, and decides what is left to ask. */
export interface KnownBeside {
  /** GitLab.com tells that the linked user is an administrator there: nobody has to be asked whose account it is. */
  readonly adminIsLinked: boolean;
  /** The group that the subscription is to be on is known, and the subscription is not on it yet. */
  readonly groupIsToBeLinked: boolean;
}

type Asked = Omit<Stage, 'id'>;

const nothing: Asked = { fields: [], needed: [] };
const isId = (text: string | undefined): boolean => /^\d+$/.test(text?.trim() ?? '');
const isName = (text: string | undefined): boolean => /^A-S\d+$/.test(text?.trim() ?? '');

const isUnknown = (form: ManualForm): boolean =>
  form['customer-found'] === 'no' && (form['customer-id'] ?? '').trim() === '';

/** Compute minutes or storage alone: an expert looks at it, whatever its dates are. */
const isConsumption = ({ 'subscription-product': product = '' }: ManualForm): boolean =>
  product !== '' && product !== 'seats';

const isElsewhere = ({ 'linked-namespace': linked = '' }: ManualForm): boolean =>
  linked.trim() !== '' && linked.trim() !== 'none';

const asks: { readonly [K in StageId]: (form: ManualForm, beside: KnownBeside) => Asked } = {
  customer: (form) =>
    isUnknown(form)
      ? { fields: ['customer-found'], needed: [] }
      : {
          fields: ['customer-found', 'customer-id', 'login-activated', 'linked-uid'],
          needed: ['customer-id', 'linked-uid'],
        },
  account(form, { adminIsLinked }) {
    const isLinked = isId(form['linked-uid']);
    return {
      fields: [
        ...(form['login-activated'] === 'no' ? (['login-history'] as const) : []),
        ...(isLinked ? (['token-works'] as const) : []),
        ...(isLinked && !adminIsLinked ? (['linked-account'] as const) : []),
      ],
      needed: [],
    };
  },
  subscription(form) {
    const seats = isConsumption(form) ? [] : (['subscription-plan', 'seats'] as const);
    return {
      fields: ['subscription-name', 'subscription-product', ...seats, 'linked-namespace'],
      needed: ['subscription-name', ...seats, 'linked-namespace'],
    };
  },
  term: (form) =>
    isConsumption(form)
      ? nothing
      : {
          fields: [
            'subscription-status',
            'subscription-start',
            'subscription-end',
            'subscription-trial',
            'subscription-delivery',
          ],
          needed: [],
        },
  purchase(form) {
    if (isConsumption(form)) return nothing;
    // Packs on another group cannot be moved; where there is none, they are only said.
    const packs = isElsewhere(form) ? (['compute-packs'] as const) : [];
    return { fields: ['reseller', 'program', ...packs], needed: [] };
  },
  holder(form, { groupIsToBeLinked }) {
    if (!groupIsToBeLinked || isConsumption(form)) return nothing;
    return isName(form['holder'])
      ? { fields: ['holder', 'holder-product', 'holder-ended'], needed: ['holder-product'] }
      : { fields: ['holder'], needed: [] };
  },
};

/** The stages that have something to ask, by what is typed in the form so far. Of an unknown customer nothing more is asked. */
export function stagesOf(form: ManualForm, beside: KnownBeside): readonly Stage[] {
  const ids = isUnknown(form) ? (['customer'] as const) : stageIds;
  return ids.map((id) => ({ id, ...asks[id](form, beside) })).filter(({ fields }) => fields.length > 0);
}

const isTyped = (form: ManualForm, field: ManualField): boolean => (form[field] ?? '').trim() !== '';

/** The fields of a stage that are still needed. */
export const missingIn = ({ needed }: Stage, form: ManualForm): readonly ManualField[] =>
  needed.filter((field) => !isTyped(form, field));

/** The first stage that was not passed, or lacks what is needed; null once all have been. */
export const currentStage = (
  stages: readonly Stage[],
  form: ManualForm,
  passed: readonly StageId[],
): Stage | null =>
  stages.find((stage) => !passed.includes(stage.id) || missingIn(stage, form).length > 0) ?? null;

/**
 * The stages that are passed once the form is taken: the current one, whatever was left untouched in it, and those after it that
 * are filled in already, as by a page that was pasted.
 */
export function passedBy(
  stages: readonly Stage[],
  form: ManualForm,
  passed: readonly StageId[],
): readonly StageId[] {
  const now = new Set(passed);
  const current = currentStage(stages, form, passed);
  if (current === null || missingIn(current, form).length > 0) return passed;
  now.add(current.id);
  for (const stage of stages.slice(stages.indexOf(current) + 1)) {
    if (now.has(stage.id)) continue;
    if (!stage.fields.every((field) => isTyped(form, field))) break;
    now.add(stage.id);
  }
  return [...now];
}
