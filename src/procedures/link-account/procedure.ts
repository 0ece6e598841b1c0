/** Links a GitLab.com user to the customer: seen by the record's uid, and by the token's owner where it can be read. */
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import { defineProcedure } from '../../core/step/procedure.ts';
import { linkAccount as traits } from '../../core/procedures/link-account.ts';
import type { Ports } from '../ports.ts';

export const linkAccount = defineProcedure({
  traits,
  async look(ports: Ports, { wish }, told) {
    const [customer, token, others] = await Promise.all([
      ports.ask(customersdot.customer, { id: wish.customer }),
      ports.ask(customersdot.tokenOwner, { customer: wish.customer }),
      ports.ask(customersdot.customersByUid, { uid: wish.uid }),
    ]);
    return { customer, token, others, told: told.customer };
  },
  async prove(ports, { wish }) {
    const [customer, token] = await Promise.all([
      ports.ask(customersdot.customer, { id: wish.customer }),
      ports.ask(customersdot.tokenOwner, { customer: wish.customer }),
    ]);
    return { customer, token, others: null, told: undefined };
  },
  act: (ports, { wish }, { link, attempt, from }) =>
    ports.alter(customersdot.linkAccount, {
      ...wish,
      link,
      attempt,
      expected: from === null ? undefined : { uid: null },
    }),
  guide: ({ wish, about }, link) => ({
    path: `/admin/customer/${wish.customer}`,
    fields: [
      { label: 'Uid', value: wish.uid },
      ...(about.user === undefined ? [] : [{ label: 'GitLab.com user', value: `@${about.user.username}` }]),
      { label: 'Zendesk ticket link', value: link },
    ],
  }),
});
