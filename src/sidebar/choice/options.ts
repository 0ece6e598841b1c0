/** What can be chosen, as it is suggested while typing: the value, and what tells it from the others. */
import { type Customer, planOf, seatsOf, type Subscription } from '../../core/domain/records/customersdot.ts';
import type { Namespace } from '../../core/domain/records/gitlab.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Offered } from './typed.ts';

export interface ChoiceOption {
  readonly value: string;
  readonly hint: string;
  /** What is searched for what was typed. */
  readonly text: string;
}

const joined = (parts: readonly (string | number | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

const option = (value: string, parts: readonly (string | number | null)[]): ChoiceOption => {
  const hint = joined(parts);
  return { value, hint, text: `${value} ${hint}`.toLowerCase() };
};

const customerOption = (one: Customer): ChoiceOption =>
  option(String(one.id), [one.name, one.company, one.email]);

function subscriptionOption(one: Subscription, t: Translate): ChoiceOption {
  const seats = seatsOf(one);
  return option(one.name, [
    planOf(one) ?? one.lines?.[0]?.product ?? null,
    seats === undefined ? null : t('ui.choice.seats', { count: seats }),
    `${one.start ?? '?'} – ${one.end ?? '?'}`,
    one.trial ? t('ui.subscription.trial') : (one.status ?? null),
    one.linked?.path ?? null,
  ]);
}

const groupOption = (one: Namespace, t: Translate): ChoiceOption =>
  option(one.path, [
    one.name,
    one.plan,
    one.billable === null ? null : t('ui.choice.billable', { count: one.billable }),
  ]);

export function optionsOf(offered: Offered, t: Translate): readonly ChoiceOption[] {
  switch (offered.of) {
    case 'customers':
      return offered.list.map(customerOption);
    case 'subscriptions':
      return offered.list.map((one) => subscriptionOption(one, t));
    case 'groups':
      return offered.list.map((one) => groupOption(one, t));
  }
}

/** At most so many are drawn: a list of hundreds is narrowed by typing, not scrolled. */
export const drawn = 6;

export function narrowed(options: readonly ChoiceOption[], typed: string): readonly ChoiceOption[] {
  const wanted = typed.trim().toLowerCase();
  return wanted === '' ? options : options.filter((one) => one.text.includes(wanted));
}
