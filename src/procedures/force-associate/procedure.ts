/** The Support tool "Force re-associate": links without the portal's checks; the group it leaves drops to Free. */
import { mechanizerLabels } from '../../core/domain/request-labels.ts';
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import { defineProcedure } from '../../core/step/procedure.ts';
import { forceAssociate as traits } from '../../core/procedures/force-associate.ts';
import {
  expectedLink,
  groupField,
  lookAtAssociation,
  pathFrom,
  proveAssociation,
  subscriptionField,
} from '../association.ts';
import { pages, seenFirst, signInToCustomersdot, throughTool } from '../by-hand.ts';
import type { Ports } from '../ports.ts';

export const forceAssociate = defineProcedure({
  traits,
  look: (ports: Ports, job, told) => lookAtAssociation(ports, job, told),
  prove: proveAssociation,
  act: (ports, { wish }, { link, attempt, from }) =>
    ports.alter(customersdot.forceAssociate, { ...wish, link, attempt, expected: expectedLink(from) }),
  guide(job, link, from) {
    const { subscription } = job.wish;
    return {
      steps: [
        signInToCustomersdot,
        seenFirst(
          'step.seen-there.force-associate',
          from,
          { ...job.about, subscription },
          pages.order(subscription),
        ),
        ...throughTool(link, {
          say: 'guide.fill-in.force-associate',
          page: pages.forcing,
          fields: [groupField(job), subscriptionField(subscription)],
        }),
      ],
    };
  },
  request(job, from) {
    const path = pathFrom(job, from);
    return {
      title: `Mechanizer: Force Associate ${job.wish.subscription} with ${path}`,
      lines: [`Namespace: ${path}`, `Subscription: ${job.wish.subscription}`],
      label: mechanizerLabels.force,
      done: [/\{\s*:success\s*=>\s*true\s*\}/],
    };
  },
});
