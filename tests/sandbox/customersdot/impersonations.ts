/** Whom the admin acts as, on each of the two sites: one browser has one of each, whatever tabs are open. */
import type { World } from '#world/types.ts';
import type { Customer } from '#world/state/customersdot.ts';
import type { GitlabUser } from '#world/state/gitlab.ts';
import type { Admin, Outcome } from './admin.ts';
import { html, type Markup } from './html.ts';
import { form } from './layout.ts';

interface Impersonated {
  customer: Customer | null;
  user: GitlabUser | null;
}

const byWorld = new WeakMap<World, Impersonated>();

export function impersonatedIn(world: World): Impersonated {
  const known = byWorld.get(world) ?? { customer: null, user: null };
  byWorld.set(world, known);
  return known;
}

/** The record's tab: begun with a press, so that a page that is only opened changes nothing. */
export const impersonateTab = ({ world }: Admin, customer: Customer): Markup =>
  impersonatedIn(world).customer === customer
    ? html`<p>You are this customer in the <a href="/subscriptions">Customers Portal</a> now.</p>`
    : form('Impersonate', []);

export function beginHere({ world }: Admin, customer: Customer): Promise<Outcome> {
  impersonatedIn(world).customer = customer;
  return Promise.resolve({ done: true, words: `You are ${customer.email} in the Customers Portal now` });
}
