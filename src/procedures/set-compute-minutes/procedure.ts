/** The Support tool "Set extra CI minutes": a new total, never an increment (R31). Only GitLab.com shows it. */
import * as z from 'zod/mini';
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import * as gitlab from '../../clients/gitlab/endpoints.ts';
import { defineProcedure } from '../../core/procedure.ts';
import { unseen } from '../../core/reading.ts';
import { sideOf } from '../../core/verdict.ts';
import type { Ports } from '../ports.ts';

const Minutes = z.object({ namespace: z.int().check(z.positive()), total: z.int().check(z.nonnegative()) });

export const setComputeMinutes = defineProcedure({
  id: 'set-compute-minutes',
  wish: Minutes,
  touchesNamespace: true,
  async look(ports: Ports, { wish }) {
    const group = await ports.ask(gitlab.namespace, { ref: String(wish.namespace) });
    // Not set is none; not told is neither so nor not so.
    const hidden = group.tag === 'seen' && group.seen.extraMinutes === undefined;
    return [
      sideOf(
        'gitlab',
        hidden ? unseen({ kind: 'forbidden', service: 'gitlab', detail: 'compute minutes' }) : group,
        (shown) => (shown.extraMinutes ?? 0) === wish.total,
        (shown) => ({ minutes: shown.extraMinutes ?? '-' }),
      ),
    ];
  },
  act: (ports, { wish }, link, attempt) =>
    ports.alter(customersdot.setComputeMinutes, { ...wish, link, attempt }),
  guide: ({ wish, about }, link) => ({
    path: '/admin/saas_full_order',
    fields: [
      { label: 'Namespace ID/Path', value: about.namespace?.path ?? String(wish.namespace) },
      { label: 'New minutes total', value: String(wish.total) },
      { label: 'Zendesk ticket link', value: link },
    ],
  }),
});
