/** Which facts are said of which record: of another customer, account or subscription they have to be told anew. */
import type { ManualField, ManualForm } from './manual-form.ts';

const ofAccount = ['token-works', 'linked-account'] as const;

/** Of the subscription, besides what is asked in one stage with its name, and so is before the agent with it. */
const ofSubscription = [
  'subscription-status',
  'subscription-start',
  'subscription-end',
  'subscription-trial',
  'subscription-delivery',
  'reseller',
  'program',
  'compute-packs',
] as const;

/** By the field that names the record. */
const saidOf: { readonly [K in ManualField]?: readonly ManualField[] } = {
  'customer-id': [
    'login-history',
    ...ofAccount,
    'subscription-name',
    'subscription-product',
    'subscription-plan',
    'seats',
    'linked-namespace',
    ...ofSubscription,
  ],
  'linked-uid': ofAccount,
  'subscription-name': ofSubscription,
};

const textIn = (form: ManualForm, field: string): string => (form[field] ?? '').trim();

/**
 * The fields that still say what was told of another record than the form names now. What was typed otherwise since was told of
 * the one that is named now.
 */
export function saidOfAnother(told: ManualForm, form: ManualForm): readonly ManualField[] {
  const isSame = (field: string): boolean => textIn(told, field) === textIn(form, field);
  const renamed = Object.entries(saidOf).filter(([field]) => textIn(told, field) !== '' && !isSame(field));
  const said = new Set(renamed.flatMap(([, fields]) => fields));
  return [...said].filter((field) => textIn(form, field) !== '' && isSame(field));
}
