/** The Support tool "Unlink GitLab User": takes the CustomersDot id, never the GitLab.com one (R8, R47). */
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import { defineProcedure } from '../../core/step/procedure.ts';
import { unlinkAccount as traits } from '../../core/procedures/unlink-account.ts';
import { guideStep, pages, seenFirst, signInToCustomersdot, throughTool } from '../by-hand.ts';
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
  /** The form shows whom it unlinks; afterwards the customer's list of groups is empty (provisioning.md, 1.2). */
  guide({ wish: { customer }, about }, link, from) {
    const page = pages.unlinking(customer);
    const params = { customer };
    return {
      steps: [
        signInToCustomersdot,
        seenFirst('step.seen-there.unlink-account', from, { ...about, customer }, page),
        ...throughTool(link, { say: 'guide.fill-in.unlink-account', params, page, fields: [] }),
        guideStep('groups-gone', 'guide.groups-gone', { params, page: pages.record(customer) }),
      ],
    };
  },
});
