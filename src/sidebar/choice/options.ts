/** What can be chosen, as it is suggested while typing: the value, and what tells it from the others. */
import { type Customer, planOf, seatsOf, type Subscription } from '../../core/domain/records/customersdot.ts';
import type { Namespace } from '../../core/domain/records/gitlab.ts';
import { refOfPath } from '../../core/domain/namespace-ref.ts';
import type { Translate } from '../../i18n/translate.ts';

export interface ChoiceOption {
  readonly value: string;
  readonly hint: string;
  /** What is searched for what was typed. */
  readonly text: string;
}

/** What there is to choose from, as it was read; how it is said comes with the list, after the verdict. */
export type Offered =
  | { readonly of: 'customers'; readonly list: readonly Customer[] }
  | { readonly of: 'subscriptions'; readonly list: readonly Subscription[] }
  | { readonly of: 'groups'; readonly list: readonly Namespace[] };

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

/** What is no id for sure: an address, or a path with a slash before it. */
const written = /^(?:https?:\/\/|\/)/i;

/** A group is often at hand as an address: `https://gitlab.com/groups/acme/-/billings` chooses `acme`. */
export const pathIn = (typed: string): string =>
  typed
    .trim()
    .replace(/^https?:\/\/[^/]+\/(groups\/)?/i, '')
    .replace(/\/-\/.*$/, '')
    .replace(/^\/+|\/+$/g, '');

/** How a group is asked for: digits are an id, unless they come out of an address or are the path of an offered group. */
export function namespaceRefIn(typed: string, offered: Offered): string {
  const path = pathIn(typed);
  const isOffered = offered.of === 'groups' && offered.list.some((one) => one.path === path);
  return isOffered || written.test(typed.trim()) ? refOfPath(path) : path;
}
