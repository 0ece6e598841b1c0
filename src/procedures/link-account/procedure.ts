/** Links a GitLab.com user to the customer: seen by the record's uid, and by the token's owner where it can be read. */
import * as z from 'zod/mini';
import * as customersdot from '../../clients/customersdot/endpoints.ts';
import { defineProcedure } from '../../core/procedure.ts';
import { known, partOf } from '../../core/reading.ts';
import { sideOf } from '../../core/verdict.ts';
import type { Ports } from '../ports.ts';

const Linking = z.object({ customer: z.int().check(z.positive()), uid: z.string().check(z.regex(/^\d+$/)) });

export const linkAccount = defineProcedure({
  id: 'link-account',
  wish: Linking,
  touchesNamespace: false,
  async look(ports: Ports, { wish }) {
    const [customer, token] = await Promise.all([
      ports.ask(customersdot.customer, { id: wish.customer }),
      ports.ask(customersdot.tokenOwner, { customer: wish.customer }),
    ]);
    const stored = known(partOf(token, 0));
    // A token that is somebody else's keeps the portal broken, whatever the record's uid says (E1).
    const foreign = stored?.state === 'valid' && stored.owner !== wish.uid;
    return [
      sideOf(
        'customersdot',
        customer,
        (record) => record.uid === wish.uid && !foreign,
        (record) => ({
          uid: record.uid ?? '-',
          ...(stored?.state === 'valid' ? { owner: stored.owner } : {}),
        }),
      ),
    ];
  },
  act: (ports, { wish }, link, attempt) => ports.alter(customersdot.linkAccount, { ...wish, link, attempt }),
  guide: ({ wish, about }, link) => ({
    path: `/admin/customer/${wish.customer}`,
    fields: [
      { label: 'Uid', value: wish.uid },
      ...(about.user === undefined ? [] : [{ label: 'GitLab.com user', value: `@${about.user.username}` }]),
      { label: 'Zendesk ticket link', value: link },
    ],
  }),
});
