/** The portal's "Change linked group", with its own checks of owner, seats and transfer restrictions. */
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import { defineProcedure } from '../../core/step/procedure.ts';
import { changeNamespace as traits } from '../../core/procedures/change-namespace.ts';
import { expectedLink, lookAtAssociation, presentPath, proveAssociation } from '../association.ts';
import { guideStep, pages, seenFirst, signInToCustomersdot, signInToGitlab } from '../by-hand.ts';
import { asCustomer, impersonatedIn } from '../impersonating.ts';
import type { Ports } from '../ports.ts';

export const changeNamespace = defineProcedure({
  traits,
  look: (ports: Ports, job, told) => lookAtAssociation(ports, job, told),
  prove: proveAssociation,
  act: (ports, { wish }, { link, attempt, from }) =>
    ports.alter(customersdot.changeNamespace, { ...wish, link, attempt, expected: expectedLink(from) }),
  /** GUIDE, steps 1 to 11, in the names that ASSOC and the documentation have today. */
  guide(job, _link, from) {
    const { wish, about } = job;
    const { subscription } = wish;
    const path = presentPath(job, from);
    const params = { subscription, path };
    return {
      steps: [
        signInToCustomersdot,
        signInToGitlab,
        seenFirst(
          'step.seen-there.change-namespace',
          from,
          { ...about, subscription },
          pages.order(subscription),
        ),
        ...asCustomer(impersonatedIn(about), 'last', [
          guideStep('subscriptions', 'guide.subscriptions', { page: pages.subscriptions }),
          guideStep('change-linked-group', 'guide.change-linked-group', {
            params,
            fields: [{ label: 'Subscription', value: subscription }],
          }),
          guideStep('choose-group', 'guide.choose-group', {
            params,
            fields: [
              { label: 'New Namespace', value: path },
              // Two groups may have one name: GitLab.com shows this on the group's own page.
              { label: 'Group ID', value: String(wish.namespace) },
            ],
          }),
          guideStep('confirm', 'guide.confirm'),
          guideStep('group-linked', 'guide.group-linked', { params, page: pages.subscriptions }),
        ]),
      ],
    };
  },
});
