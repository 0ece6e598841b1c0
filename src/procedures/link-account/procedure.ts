/** Links a GitLab.com user to the customer: seen by the record's uid, and by the token's owner where it can be read. */
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import { defineProcedure } from '../../core/step/procedure.ts';
import { linkAccount as traits } from '../../core/procedures/link-account.ts';
import { guideStep, pages, seenFirst, signInToCustomersdot, signInToGitlab } from '../by-hand.ts';
import { asCustomer, calledOn, impersonatedIn } from '../impersonating.ts';
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
  /** GUIDE, steps 1 to 6. The portal has no field for a user: it links the one who is signed in on GitLab.com. */
  guide({ wish, about }, _link, from) {
    const who = { ...impersonatedIn(about, wish.uid), customer: wish.customer };
    const params = { username: calledOn(who), uid: wish.uid };
    const { customer } = wish;
    return {
      steps: [
        signInToCustomersdot,
        signInToGitlab,
        seenFirst('step.seen-there.link-account', from, { ...about, customer }, pages.record(customer)),
        ...asCustomer(who, 'first', [
          guideStep('link-here', 'guide.link-account', { params, page: pages.profile }),
          guideStep('account-linked', 'guide.account-linked', { params }),
        ]),
      ],
    };
  },
});
