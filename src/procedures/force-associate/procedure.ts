/** The Support tool "Force re-associate": links without the portal's checks; the group it leaves drops to Free. */
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import { defineProcedure } from '../../core/step/procedure.ts';
import { forceAssociate as traits } from '../../core/procedures/force-associate.ts';
import { expectedLink, groupField, lookAtAssociation, pathFrom, proveAssociation } from '../association.ts';
import type { Ports } from '../ports.ts';

export const forceAssociate = defineProcedure({
  traits,
  look: (ports: Ports, job, told) => lookAtAssociation(ports, job, told),
  prove: proveAssociation,
  act: (ports, { wish }, { link, attempt, from }) =>
    ports.alter(customersdot.forceAssociate, { ...wish, link, attempt, expected: expectedLink(from) }),
  guide: (job, link) => ({
    path: '/admin/saas_full_order/force_reassociate',
    fields: [
      groupField(job),
      { label: 'Subscription ID/name', value: job.wish.subscription },
      { label: 'Zendesk ticket link', value: link },
    ],
  }),
  request(job, from) {
    const path = pathFrom(job, from);
    return {
      title: `Mechanizer: Force Associate ${job.wish.subscription} with ${path}`,
      lines: [`Namespace: ${path}`, `Subscription: ${job.wish.subscription}`],
      label: 'Mechanizer::Force Associate',
      done: [/\{\s*:success\s*=>\s*true\s*\}/],
    };
  },
});
