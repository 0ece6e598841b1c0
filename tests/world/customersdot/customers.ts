import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { type Answer, json } from '../replies.ts';
import type { Customer } from '../state/customersdot.ts';
import { customerById } from './find.ts';
import { failure, operation } from './gate.ts';

function customerView(customer: Customer): Record<string, unknown> {
  const { token, history: _history, ...record } = customer;
  return {
    ...record,
    gitlab_token_valid: customer.uid === null ? null : token === null ? false : token.works,
  };
}

/** Company, name, or domain of the address. */
function isFoundBy(words: string): (customer: Customer) => boolean {
  const wanted = words.toLowerCase();
  return ({ company, first_name, last_name, email }) =>
    [company, [first_name, last_name].join(' '), email.split('@')[1]].some((one) =>
      (one ?? '').toLowerCase().includes(wanted),
    );
}

/** No search gives more hits than this. */
const hitsAtMost = 20;

function filterOf(url: URL): ((customer: Customer) => boolean) | null {
  const given = ['email', 'uid', 'id', 'search'].filter((name) => url.searchParams.has(name));
  const name = given[0];
  if (given.length !== 1 || name === undefined) return null;
  const wanted = url.searchParams.get(name) ?? '';
  if (name === 'email') return (customer) => customer.email.toLowerCase() === wanted.toLowerCase();
  if (name === 'search') return wanted.length < 3 ? null : isFoundBy(wanted);
  if (name === 'uid') return (customer) => customer.uid === wanted;
  return (customer) => String(customer.id) === wanted;
}

function tokenInfo(customer: Customer): Answer {
  if (!customer.token) return failure(404, 'No token is stored');
  if (customer.token.works === false) return failure(422, 'The stored token is invalid or expired');
  return json({ resource_owner_id: customer.token.owner, scope: ['openid', 'read_user'], expires_in: 5400 });
}

export function customerHandlers(core: Core): Route[] {
  const one = (params: Record<string, string>) => customerById(core, params['customer_id'] ?? '');
  return [
    operation(core, 'GET', '/customers', ({ url }) => {
      const wanted = filterOf(url);
      if (!wanted) return failure(422, 'Exactly one of email, uid, id and search is needed');
      const found = core.state.customersdot.customers.filter(wanted);
      const told = url.searchParams.has('search') ? found.slice(0, hitsAtMost) : found;
      return json({ customers: told.map(customerView) });
    }),
    operation(core, 'GET', '/customers/:customer_id', ({ params }) => {
      const customer = one(params);
      return customer ? json(customerView(customer)) : failure(404, 'Customer not found');
    }),
    operation(core, 'GET', '/customers/:customer_id/history', ({ params, url }) => {
      const customer = one(params);
      if (!customer) return failure(404, 'Customer not found');
      const attribute = url.searchParams.get('attribute');
      const versions = customer.history
        .filter((version) => attribute === null || attribute in version.object_changes)
        .sort((a, b) => b.created_at.localeCompare(a.created_at));
      return json({ versions });
    }),
    operation(core, 'GET', '/customers/:customer_id/gitlab_token_info', ({ params }) => {
      const customer = one(params);
      return customer ? tokenInfo(customer) : failure(404, 'Customer not found');
    }),
  ];
}
