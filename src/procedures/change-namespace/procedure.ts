/** The portal's "Change linked group", with its own checks of owner, seats and transfer restrictions. */
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import { defineProcedure } from '../../core/step/procedure.ts';
import { changeNamespace as traits } from '../../core/procedures/change-namespace.ts';
import { expectedLink, groupField, lookAtAssociation, proveAssociation } from '../association.ts';
import type { Ports } from '../ports.ts';

export const changeNamespace = defineProcedure({
  traits,
  look: (ports: Ports, job, told) => lookAtAssociation(ports, job, told),
  prove: proveAssociation,
  act: (ports, { wish }, { link, attempt, from }) =>
    ports.alter(customersdot.changeNamespace, { ...wish, link, attempt, expected: expectedLink(from) }),
  guide: (job, link) => ({
    path:
      job.about.customer === undefined
        ? '/admin/customer'
        : `/admin/customer/${job.about.customer}/zuora_subscriptions`,
    fields: [
      { label: 'Subscription', value: job.wish.subscription },
      groupField(job),
      { label: 'Zendesk ticket link', value: link },
    ],
  }),
});
