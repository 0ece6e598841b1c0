/** The Support tool "Force re-associate": links without the portal's checks; the group it leaves drops to Free. */
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import { defineProcedure } from '../../core/procedure.ts';
import { Association, groupField, lookAtAssociation } from '../association.ts';
import type { Ports } from '../ports.ts';

export const forceAssociate = defineProcedure({
  id: 'force-associate',
  wish: Association,
  touchesNamespace: true,
  look: (ports: Ports, job) => lookAtAssociation(ports, job),
  act: (ports, { wish }, link, attempt) =>
    ports.alter(customersdot.forceAssociate, { ...wish, link, attempt }),
  guide: (job, link) => ({
    path: '/admin/saas_full_order/force_reassociate',
    fields: [
      groupField(job),
      { label: 'Subscription ID/name', value: job.wish.subscription },
      { label: 'Zendesk ticket link', value: link },
    ],
  }),
  request: (job) => ({
    title: `Mechanizer: Force Associate ${job.wish.subscription} with ${groupField(job).value}`,
    lines: [`Namespace: ${groupField(job).value}`, `Subscription: ${job.wish.subscription}`],
    label: 'Mechanizer::Force Associate',
    done: [/\{\s*:success\s*=>\s*true\s*\}/],
  }),
});
