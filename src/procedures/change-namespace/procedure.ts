/** The portal's "Change linked group", with its own checks of owner, seats and transfer restrictions. */
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import { defineProcedure } from '../../core/procedure.ts';
import { Association, groupField, lookAtAssociation } from '../association.ts';
import type { Ports } from '../ports.ts';

export const changeNamespace = defineProcedure({
  id: 'change-namespace',
  wish: Association,
  touchesNamespace: true,
  look: (ports: Ports, job) => lookAtAssociation(ports, job),
  act: (ports, { wish }, link, attempt) =>
    ports.alter(customersdot.changeNamespace, { ...wish, link, attempt }),
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
