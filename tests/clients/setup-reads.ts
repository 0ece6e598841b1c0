/** The looks of the setup check, with replies that the services' documentation describes. */
import type { Endpoint } from '../../src/clients/endpoint.ts';
import * as gitlab from '../../src/clients/gitlab/setup.ts';
import { mailgunTried } from '../../src/clients/mailgun/setup.ts';
import { sentryTried } from '../../src/clients/sentry/setup.ts';
import * as zendesk from '../../src/clients/zendesk/setup.ts';
import type { LookCase } from './look-case.ts';

function looking<P, T>(
  name: string,
  endpoint: Endpoint<P, T>,
  params: P,
  url: string,
  body: unknown,
): LookCase {
  return {
    name,
    service: endpoint.service,
    ask: (client) => client.ask(endpoint, params),
    url,
    body,
    headers: {},
  };
}

const api = 'https://gitlab.com/api/v4';
const project = 'gitlab-com/support/internal-requests';
const encoded = `${api}/projects/gitlab-com%2Fsupport%2Finternal-requests`;

export const setupLooks: readonly LookCase[] = [
  looking('ownToken', gitlab.ownToken, {}, `${api}/personal_access_tokens/self`, {
    id: 10,
    name: 'provisioning sidebar',
    revoked: false,
    created_at: '2027-01-01T00:00:00.000Z',
    scopes: ['api'],
    user_id: 31,
    active: true,
    expires_at: '2027-12-31',
  }),
  looking('requestsProject', gitlab.requestsProject, { project }, encoded, {
    id: 5061,
    issues_enabled: true,
    archived: false,
    permissions: { project_access: { access_level: 20, notification_level: 3 }, group_access: null },
  }),
  looking(
    'labelsFound',
    gitlab.labelsFound,
    { project, words: 'Mechanizer::Force Associate' },
    `${encoded}/labels?search=Mechanizer%3A%3AForce+Associate&per_page=100`,
    [
      {
        id: 1,
        name: 'Mechanizer::Force Associate',
        color: '#d9534f',
        priority: null,
        is_project_label: true,
      },
    ],
  ),
  looking('ticketField', zendesk.ticketField, { id: '7' }, '/api/v2/ticket_fields/7', {
    ticket_field: {
      id: 7,
      title: 'Transaction issue type',
      active: true,
      custom_field_options: [{ id: 8, name: 'Associate namespace', value: 'associate_namespace' }],
    },
  }),
  looking('formOfTicket', zendesk.formOfTicket, { id: '42' }, '/api/v2/tickets/42', {
    ticket: { id: 42, ticket_form_id: 360000071293 },
  }),
  looking('ticketForm', zendesk.ticketForm, { id: '9' }, '/api/v2/ticket_forms/9', {
    ticket_form: { id: 9, name: 'L&R', active: true, ticket_field_ids: [7, 8] },
  }),
  looking('macroRecord', zendesk.macroRecord, { id: '3' }, '/api/v2/macros/3', {
    macro: { id: 3, title: 'Associated', active: true, restriction: { type: 'Group', id: 4, ids: [4] } },
  }),
  looking('agentGroup', zendesk.agentGroup, { id: '4' }, '/api/v2/groups/4', {
    group: { id: 4, name: 'Support L&R', deleted: false },
  }),
  looking(
    'pendingStatuses',
    zendesk.pendingStatuses,
    {},
    '/api/v2/custom_statuses?status_categories=pending&active=true',
    { custom_statuses: [{ id: 1, agent_label: 'Pending', status_category: 'pending', active: true }] },
  ),
  looking(
    'sentryTried',
    sentryTried,
    { organization: 'gitlab', project: 'customersgitlabcom' },
    'https://sentry.gitlab.net/api/0/projects/gitlab/customersgitlabcom/issues/?query=user.id%3A0',
    [],
  ),
  looking(
    'mailgunTried',
    mailgunTried,
    { domain: 'customers.gitlab.com' },
    'https://api.mailgun.net/v3/customers.gitlab.com/events?limit=1',
    { items: [], paging: {} },
  ),
];
