/** What can be chosen, as it is suggested while typing: the value, and what tells it from the others. */
import { type Customer, type Namespace, planOf, seatsOf, type Subscription } from '../../core/records.ts';
import type { Say } from '../../words/say.ts';

export interface ChoiceOption {
  readonly value: string;
  readonly hint: string;
  readonly current: boolean;
}

const joined = (parts: readonly (string | number | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

export const customerOptions = (customers: readonly Customer[]): readonly ChoiceOption[] =>
  customers.map((one) => ({
    value: String(one.id),
    hint: joined([one.name, one.company, one.email]),
    current: false,
  }));

export const subscriptionOptions = (
  subscriptions: readonly Subscription[],
  current: string | null,
  say: Say,
): readonly ChoiceOption[] =>
  subscriptions.map((one) => ({
    value: one.name,
    hint: joined([
      planOf(one) ?? one.lines[0]?.product ?? null,
      say('ui.choice.seats', { count: seatsOf(one) }),
      `${one.start ?? '?'} – ${one.end ?? '?'}`,
      one.trial ? say('ui.subscription.trial') : one.status,
      one.linked?.path ?? null,
    ]),
    current: one.name === current,
  }));

export const groupOptions = (
  groups: readonly Namespace[],
  current: string | null,
  say: Say,
): readonly ChoiceOption[] =>
  groups.map((one) => ({
    value: one.path,
    hint: joined([
      one.name,
      one.plan,
      one.billable === null ? null : say('ui.choice.billable', { count: one.billable }),
    ]),
    current: one.path === current,
  }));

/** At most so many are drawn: a list of hundreds is narrowed by typing, not scrolled. */
export const drawn = 20;

export function narrowed(options: readonly ChoiceOption[], typed: string): readonly ChoiceOption[] {
  const wanted = typed.trim().toLowerCase();
  return options.filter((one) => `${one.value} ${one.hint}`.toLowerCase().includes(wanted));
}

/** A group is often at hand as an address: `https://gitlab.com/groups/acme/-/billings` chooses `acme`. */
export const pathIn = (typed: string): string =>
  typed
    .trim()
    .replace(/^https?:\/\/[^/]+\/(groups\/)?/i, '')
    .replace(/\/-\/.*$/, '')
    .replace(/^\/+|\/+$/g, '');
