/** Every change with parameters that fit it, and the request that the contracts describe. */
import * as customersdot from '../../src/clients/customersdot/endpoints.ts';
import type { ChangeEndpoint } from '../../src/clients/endpoint.ts';
import * as gitlab from '../../src/clients/gitlab/endpoints.ts';
import type { Client } from '../../src/clients/client.ts';
import * as mailgun from '../../src/clients/mailgun/endpoints.ts';
import * as zendesk from '../../src/clients/zendesk/endpoints.ts';
import type { Service } from '../../src/core/domain/loadable.ts';

export interface ChangeCase {
  readonly name: string;
  readonly service: Service;
  readonly alter: (client: Client) => Promise<{ readonly tag: string }>;
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

function changing<P>(
  name: string,
  endpoint: ChangeEndpoint<P>,
  params: P,
  method: string,
  url: string,
  body: unknown,
): ChangeCase {
  return {
    name,
    service: endpoint.service,
    alter: (client) => client.alter(endpoint, params),
    method,
    url,
    body,
  };
}

const portal = 'https://customers.gitlab.com/admin/api';
const link = 'https://acme.zendesk.com/agent/tickets/42#link-account-0123456789ab';
const project = 'gitlab-com/support/internal-requests';
const issues = 'https://gitlab.com/api/v4/projects/gitlab-com%2Fsupport%2Finternal-requests/issues';

export const attempt = '6f9619ff-8b86-4011-b42d-00cf4fc964ff';
const sent = { link, attempt };
const association = { subscription: 'A-S00012345', namespace: 9001, ...sent };

export const changes: readonly ChangeCase[] = [
  changing(
    'linkAccount',
    customersdot.linkAccount,
    { customer: 5501, uid: '4711', ...sent },
    'POST',
    `${portal}/customers/5501/gitlab_account`,
    { uid: '4711', zendesk_ticket_link: link },
  ),
  changing(
    'unlinkAccount',
    customersdot.unlinkAccount,
    { customer: 5501, ...sent },
    'DELETE',
    `${portal}/customers/5501/gitlab_account`,
    { zendesk_ticket_link: link },
  ),
  changing(
    'changeNamespace',
    customersdot.changeNamespace,
    association,
    'PUT',
    `${portal}/subscriptions/A-S00012345/namespace`,
    { namespace_id: 9001, zendesk_ticket_link: link },
  ),
  changing(
    'forceAssociate',
    customersdot.forceAssociate,
    association,
    'POST',
    `${portal}/namespace_controls/force_reassociate`,
    { namespace: '9001', subscription: 'A-S00012345', zendesk_ticket_link: link },
  ),
  changing(
    'clearSubscription',
    customersdot.clearSubscription,
    { subscription: 'A-S00012345', ...sent },
    'POST',
    `${portal}/namespace_controls/clear_subscription`,
    { subscription: 'A-S00012345', zendesk_ticket_link: link },
  ),
  changing(
    'setComputeMinutes',
    customersdot.setComputeMinutes,
    { namespace: 9001, total: 5000, ...sent },
    'POST',
    `${portal}/namespace_controls/extra_compute_minutes`,
    { namespace: '9001', new_minutes_total: 5000, zendesk_ticket_link: link },
  ),
  {
    name: 'fileIssue',
    service: 'gitlab',
    alter: (client) =>
      client.make(gitlab.fileIssue, { project, title: 'T', description: 'D', labels: 'a::b,c' }),
    method: 'POST',
    url: issues,
    body: { title: 'T', description: 'D', labels: 'a::b,c' },
  },
  changing('labelIssue', gitlab.labelIssue, { project, iid: 12, add: 'x' }, 'PUT', `${issues}/12`, {
    add_labels: 'x',
  }),
  changing('closeIssue', gitlab.closeIssue, { project, iid: 12 }, 'PUT', `${issues}/12`, {
    state_event: 'close',
  }),
  changing(
    'removeSuppression',
    mailgun.removeSuppression,
    { domain: 'customers.gitlab.com', list: 'unsubscribes', address: 'mia+x@acme.example' },
    'DELETE',
    'https://api.mailgun.net/v3/customers.gitlab.com/unsubscribes/mia%2Bx%40acme.example',
    undefined,
  ),
  changing(
    'addNote',
    zendesk.addNote,
    { id: '42', html: '<p>N</p>', entry: '{"a":1}', stamp: '2027-01-15T09:00:00Z' },
    'PUT',
    '/api/v2/tickets/42',
    {
      ticket: {
        comment: { html_body: '<p>N</p>', public: false },
        metadata: { provisioning_journal: '{"a":1}' },
        safe_update: true,
        updated_stamp: '2027-01-15T09:00:00Z',
      },
    },
  ),
];
