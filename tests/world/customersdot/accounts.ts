import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { json, readBody } from '../replies.ts';
import { recordAudit, type Told } from './audit.ts';
import { linkAccount, unlinkAccount } from './deeds.ts';
import { customerById } from './find.ts';
import { moved } from './expected.ts';
import { failure, operation } from './gate.ts';
import { linkIn } from './ticket-link.ts';
import { texts } from './texts.ts';

const told = (action: string, customerId: number, link: string): Told => ({
  action,
  namespace_id: null,
  subscription_name: null,
  customer_id: customerId,
  request_link: link,
});

export function accountHandlers(core: Core): Route[] {
  return [
    operation(core, 'POST', '/customers/:customer_id/gitlab_account', ({ request, params }) => {
      const body = readBody(request);
      const customer = customerById(core, params['customer_id'] ?? '');
      const link = linkIn(body);
      if (!customer) return failure(404, 'Customer not found');
      if (link === null) return failure(422, texts.ticketLink);
      const other = moved(core, body, { customer });
      if (other) return other;
      const uid = String(body['uid'] ?? '');
      const event = told('link_gitlab_account', customer.id, link);
      if (core.state.customersdot.customers.some((one) => one.uid === uid && one.id !== customer.id)) {
        recordAudit(core, event, false);
        return failure(409, texts.linkedElsewhere);
      }
      if (!core.state.gitlab.users.some((user) => String(user.id) === uid)) {
        return failure(422, 'GitLab.com user not found');
      }
      linkAccount(core, customer, uid, link);
      return json({ success: true, audit_event_id: recordAudit(core, event, true) });
    }),
    operation(core, 'DELETE', '/customers/:customer_id/gitlab_account', ({ request, params }) => {
      const body = readBody(request);
      const link = linkIn(body);
      const customer = customerById(core, params['customer_id'] ?? '');
      if (!customer) return failure(404, 'Customer not found');
      if (link === null) return failure(422, texts.ticketLink);
      const other = moved(core, body, { customer });
      if (other) return other;
      unlinkAccount(core, customer, link);
      const event = told('unlink_gitlab_account', customer.id, link);
      return json({ success: true, audit_event_id: recordAudit(core, event, true) });
    }),
  ];
}
