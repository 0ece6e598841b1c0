/** What is chosen by words that an agent typed, among what is offered or beyond it. */
import type { ChoiceField } from '../../core/case/events.ts';
import type { Customer, Subscription } from '../../core/domain/records/customersdot.ts';
import type { Namespace } from '../../core/domain/records/gitlab.ts';
import { refOfPath } from '../../core/domain/namespace-ref.ts';

/** What there is to choose from, as it was read; how it is said comes with the list, after the verdict. */
export type Offered =
  | { readonly of: 'customers'; readonly list: readonly Customer[] }
  | { readonly of: 'subscriptions'; readonly list: readonly Subscription[] }
  | { readonly of: 'groups'; readonly list: readonly Namespace[] };

/** What is no id for sure: an address, or a path with a slash before it. */
const written = /^(?:https?:\/\/|\/)/i;

/** A group is often at hand as an address: `https://gitlab.com/groups/acme/-/billings` chooses `acme`. */
const pathIn = (typed: string): string =>
  typed
    .trim()
    .replace(/^https?:\/\/[^/]+\/(groups\/)?/i, '')
    .replace(/\/-\/.*$/, '')
    .replace(/^\/+|\/+$/g, '');

/** What is chosen by words that were typed; empty: nothing. */
export const chosenBy = (typed: string, field: ChoiceField, offered: Offered): string =>
  field === 'namespace' ? namespaceRefIn(typed, offered) : typed.trim();

/** How a group is asked for: digits are an id, unless they come out of an address or are the path of an offered group. */
export function namespaceRefIn(typed: string, offered: Offered): string {
  const path = pathIn(typed);
  const isOffered = offered.of === 'groups' && offered.list.some((one) => one.path === path);
  return isOffered || written.test(typed.trim()) ? refOfPath(path) : path;
}
