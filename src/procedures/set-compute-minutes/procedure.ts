/** The Support tool "Set extra CI minutes": a new total, never an increment (R31). Only GitLab.com shows it. */
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import * as gitlab from '../../clients/gitlab/endpoints.ts';
import { defineProcedure } from '../../core/step/procedure.ts';
import { setComputeMinutes as traits } from '../../core/procedures/set-compute-minutes.ts';
import { pages, seenFirst, signInToCustomersdot, signInToGitlab, throughTool } from '../by-hand.ts';
import type { Ports } from '../ports.ts';

export const setComputeMinutes = defineProcedure({
  traits,
  look: async (ports: Ports, { wish }) => ({
    group: await ports.ask(gitlab.namespace, { ref: String(wish.namespace) }),
  }),
  act: (ports, { wish }, { link, attempt, from }) =>
    ports.alter(customersdot.setComputeMinutes, {
      ...wish,
      link,
      attempt,
      expected:
        from === null ? undefined : { total: Number(from['total']), namespace_path: String(from['path']) },
    }),
  guide({ wish, about }, link, from) {
    const path = from?.['path'] ?? about.namespace?.path;
    return {
      steps: [
        signInToCustomersdot,
        signInToGitlab,
        seenFirst('guide.seen-total', from, about, pages.group(path)),
        ...throughTool(link, {
          say: 'guide.fill-in.set-compute-minutes',
          page: pages.tools,
          fields: [
            { label: 'Namespace ID/Path', value: String(wish.namespace) },
            { label: 'New minutes total', value: String(wish.total) },
          ],
        }),
      ],
    };
  },
});
