/** The Support tool "Unlink GitLab User": takes the CustomersDot id, never the GitLab.com one (R8, R47). */
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import { defineProcedure } from '../../core/step/procedure.ts';
import { unlinkAccount as traits } from '../../core/procedures/unlink-account.ts';
import type { Ports } from '../ports.ts';

export const unlinkAccount = defineProcedure({
  traits,
  async look(ports: Ports, { wish }, told) {
    const customer = await ports.ask(customersdot.customer, { id: wish.customer });
    return { customer, told: told.customer };
  },
  act: (ports, { wish }, { link, attempt, from }) =>
    ports.alter(customersdot.unlinkAccount, {
      ...wish,
      link,
      attempt,
      expected: from === null || from['uid'] === null ? undefined : { uid: String(from['uid']) },
    }),
  guide: ({ wish }, link) => ({
    path: `/admin/customer/${wish.customer}/unlink_gitlab_user`,
    fields: [{ label: 'Zendesk ticket link', value: link }],
  }),
});
