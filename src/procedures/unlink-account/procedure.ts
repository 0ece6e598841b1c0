/** The Support tool "Unlink GitLab User": takes the CustomersDot id, never the GitLab.com one (R8, R47). */
import * as z from 'zod/mini';
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import { defineProcedure } from '../../core/procedure.ts';
import { sideOf } from '../../core/verdict.ts';
import type { Ports } from '../ports.ts';

const Unlinking = z.object({ customer: z.int().check(z.positive()) });

export const unlinkAccount = defineProcedure({
  id: 'unlink-account',
  wish: Unlinking,
  touchesNamespace: false,
  look: async (ports: Ports, { wish }) => [
    sideOf(
      'customersdot',
      await ports.ask(customersdot.customer, { id: wish.customer }),
      (record) => record.uid === null,
      (record) => ({ uid: record.uid ?? '-' }),
    ),
  ],
  act: (ports, { wish }, link, attempt) =>
    ports.alter(customersdot.unlinkAccount, { ...wish, link, attempt }),
  guide: ({ wish }, link) => ({
    path: `/admin/customer/${wish.customer}/unlink_gitlab_user`,
    fields: [{ label: 'Zendesk ticket link', value: link }],
  }),
});
