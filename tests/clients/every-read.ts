/** Every look with parameters that fit it, and a reply that the contracts describe. */
import { expect } from 'vitest';
import * as customersdot from '../../src/clients/customersdot/endpoints.ts';
import type { Endpoint } from '../../src/clients/endpoint.ts';
import * as gitlab from '../../src/clients/gitlab/endpoints.ts';
import type { Client } from '../../src/clients/client.ts';
import * as mailgun from '../../src/clients/mailgun/endpoints.ts';
import * as sentry from '../../src/clients/sentry/endpoints.ts';
import * as zendesk from '../../src/clients/zendesk/endpoints.ts';
import { setupLooks } from './setup-reads.ts';
import type { ReadResult } from '../../src/core/domain/loadable.ts';
import type { LookCase } from './look-case.ts';
import * as record from './records.ts';

function looking<P, T>(
  name: string,
  endpoint: Endpoint<P, T>,
  params: P,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): LookCase {
  const ask = (client: Client): Promise<ReadResult<unknown>> => client.ask(endpoint, params);
  return { name, service: endpoint.service, ask, url, body, headers };
}

const portal = 'https://customers.gitlab.com/admin/api';
const api = 'https://gitlab.com/api/v4';
const link = 'https://acme.zendesk.com/agent/tickets/42#link-account-0123456789ab';
const encodedLink = 'https%3A%2F%2Facme.zendesk.com%2Fagent%2Ftickets%2F42%23link-account-0123456789ab';
const project = 'gitlab-com/support/internal-requests';
const issues = `${api}/projects/gitlab-com%2Fsupport%2Finternal-requests/issues`;
const mailbox = 'https://api.mailgun.net/v3/customers.gitlab.com';
const membership = { source_id: 9001, source_name: 'a', source_type: 'Namespace', access_level: 50 };
/** The one look that is no address alone. */
const usageAsked: LookCase = {
  ...looking(
    'minutesUsed',
    gitlab.minutesUsed,
    { namespace: '9001', month: '2027-01-01' },
    'https://gitlab.com/api/graphql',
    record.minutesUsage,
  ),
  question: {
    query: expect.stringMatching(
      /ciMinutesUsage\(namespaceId: \$group, date: \$month\) \{ nodes \{ monthIso8601 minutes \} \}/,
    ),
    variables: { group: 'gid://gitlab/Group/9001', month: '2027-01-01' },
  },
};
const member = { ...record.gitlabUser, access_level: 50 };

export const looks: readonly LookCase[] = [
  looking(
    'customersByEmail',
    customersdot.customersByEmail,
    { email: 'mia+x@acme.example' },
    `${portal}/customers?email=mia%2Bx%40acme.example`,
    { customers: [record.customer] },
  ),
  looking('customersByUid', customersdot.customersByUid, { uid: '4711' }, `${portal}/customers?uid=4711`, {
    customers: [],
  }),
  looking(
    'customersBySearch',
    customersdot.customersBySearch,
    { words: 'Berg & Co' },
    `${portal}/customers?search=Berg+%26+Co`,
    { customers: [record.customer] },
  ),
  looking('customer', customersdot.customer, { id: 5501 }, `${portal}/customers/5501`, record.customer),
  looking(
    'loginHistory',
    customersdot.loginHistory,
    { customer: 5501 },
    `${portal}/customers/5501/history?attribute=login_activated`,
    { versions: [{ event: 'update', created_at: '2027-01-01T00:00:00Z' }] },
  ),
  looking(
    'subscriptions',
    customersdot.subscriptions,
    { customer: 5501 },
    `${portal}/customers/5501/subscriptions?per_page=100`,
    { subscriptions: [record.subscription] },
  ),
  looking(
    'subscriptionsPage',
    customersdot.subscriptionsPage,
    { url: `${portal}/customers/5501/subscriptions?cursor=YQ==` },
    `${portal}/customers/5501/subscriptions?cursor=YQ==`,
    { subscriptions: [] },
  ),
  looking(
    'subscription',
    customersdot.subscription,
    { name: 'A-S00012345' },
    `${portal}/subscriptions/A-S00012345`,
    record.subscription,
  ),
  looking(
    'tokenOwner',
    customersdot.tokenOwner,
    { customer: 5501 },
    `${portal}/customers/5501/gitlab_token_info`,
    { resource_owner_id: 4711, scope: [], expires_in: null },
  ),
  looking('orders', customersdot.orders, { namespace: 9001 }, `${portal}/namespaces/9001/orders`, {
    orders: [record.order],
  }),
  looking(
    'changesOfNamespace',
    customersdot.changesOfNamespace,
    { namespace: 9001 },
    `${portal}/audit_events?namespace_id=9001`,
    { audit_events: [record.auditEvent] },
  ),
  looking(
    'changesOfTicket',
    customersdot.changesOfTicket,
    { link },
    `${portal}/audit_events?request_link=${encodedLink}`,
    { audit_events: [] },
  ),
  looking('user', gitlab.user, { id: '4711' }, `${api}/users/4711`, record.gitlabUser),
  looking(
    'usersByEmail',
    gitlab.usersByEmail,
    { email: 'mia@acme.example' },
    `${api}/users?search=mia%40acme.example`,
    [record.gitlabUser],
  ),
  looking('usersByName', gitlab.usersByName, { username: 'mia' }, `${api}/users?username=mia`, []),
  looking('userEmails', gitlab.userEmails, { id: '4711' }, `${api}/users/4711/emails`, [
    { id: 1, email: 'mia@acme.example', confirmed_at: '2025-12-11T09:30:00Z' },
  ]),
  looking('currentUser', gitlab.currentUser, {}, `${api}/user`, record.gitlabUser),
  looking(
    'memberships',
    gitlab.memberships,
    { uid: '4711' },
    `${api}/users/4711/memberships?type=Namespace&per_page=100`,
    [membership],
  ),
  looking(
    'namespace',
    gitlab.namespace,
    { ref: 'acme/sub.group' },
    `${api}/namespaces/acme%2Fsub.group`,
    record.namespace,
  ),
  looking(
    'deletionMark',
    gitlab.deletionMark,
    { namespace: 9001 },
    `${api}/groups/9001?with_projects=false`,
    { id: 9001, marked_for_deletion_on: null },
  ),
  looking(
    'groupPlan',
    gitlab.groupPlan,
    { namespace: 9001 },
    `${api}/namespaces/9001/gitlab_subscription`,
    record.groupPlan,
  ),
  looking(
    'member',
    gitlab.member,
    { namespace: 9001, user: '4711' },
    `${api}/groups/9001/members/4711`,
    member,
  ),
  looking(
    'inheritedMember',
    gitlab.inheritedMember,
    { namespace: 9001, user: '4711' },
    `${api}/groups/9001/members/all/4711`,
    member,
  ),
  looking(
    'billable',
    gitlab.billable,
    { namespace: 9001 },
    `${api}/groups/9001/billable_members?per_page=1`,
    [record.gitlabUser],
    { 'x-total': '24' },
  ),
  looking(
    'ownerDomains',
    gitlab.ownerDomains,
    { namespace: 9001 },
    `${api}/groups/9001/members?per_page=100`,
    [member],
  ),
  looking(
    'namespaceByDigits',
    gitlab.namespaceByDigits,
    { path: '2024' },
    `${api}/namespaces?search=2024&top_level_only=true&per_page=100`,
    [record.namespace],
  ),
  looking(
    'similarGroups',
    gitlab.similarGroups,
    { path: 'acme' },
    `${api}/namespaces?search=acme&top_level_only=true&per_page=20`,
    [record.namespace],
  ),
  usageAsked,
  looking('issue', gitlab.issue, { project, iid: 12 }, `${issues}/12`, record.issue),
  looking(
    'listIssues',
    gitlab.listIssues,
    { project, label: 'Mechanizer::Force Associate', author: 31, since: Date.UTC(2027, 0, 15, 9, 25) },
    `${issues}?labels=Mechanizer%3A%3AForce+Associate&state=all&author_id=31` +
      '&created_after=2027-01-15T09%3A25%3A00.000Z&order_by=created_at&sort=asc&per_page=20',
    [record.issue],
  ),
  looking(
    'issuesPage',
    gitlab.issuesPage,
    { url: `${issues}?labels=a&page=2` },
    `${issues}?labels=a&page=2`,
    [record.issue],
  ),
  looking('tokenUser', gitlab.tokenUser, {}, `${api}/user`, record.gitlabUser),
  looking('ticket', zendesk.ticket, { id: '42' }, '/api/v2/tickets/42', {
    ticket: { id: 42, updated_at: '2027-01-15T09:00:00Z' },
  }),
  looking(
    'conversation',
    zendesk.conversation,
    { id: '42' },
    '/api/v2/tickets/42/comments?sort_order=desc&per_page=100&include=users',
    record.comments,
  ),
  looking(
    'conversationPage',
    zendesk.conversationPage,
    { url: 'https://acme.zendesk.com/api/v2/tickets/42/comments?page=2' },
    '/api/v2/tickets/42/comments?page=2',
    record.comments,
  ),
  looking(
    'ticketsFound',
    zendesk.ticketsFound,
    { words: 'type:ticket "A-S1"' },
    '/api/v2/search.json?query=type%3Aticket+%22A-S1%22&sort_by=updated_at&sort_order=desc&per_page=20',
    record.ticketsFound,
  ),
  looking(
    'fieldOptions',
    zendesk.fieldOptions,
    { id: '360020421853' },
    '/api/v2/ticket_fields/360020421853',
    record.ticketField,
  ),
  looking(
    'mailEvents',
    mailgun.mailEvents,
    { domain: 'customers.gitlab.com', address: 'mia+x@acme.example' },
    `${mailbox}/events?recipient=mia%2Bx%40acme.example` +
      '&event=accepted+OR+delivered+OR+failed+OR+rejected&ascending=no&limit=30',
    record.mailEvents,
  ),
  looking(
    'suppression',
    mailgun.suppression,
    { domain: 'customers.gitlab.com', list: 'bounces', address: 'foo@bar.example' },
    `${mailbox}/bounces/foo%40bar.example`,
    record.bounce,
  ),
  looking(
    'issues',
    sentry.issues,
    { organization: 'gitlab', project: 'customersgitlabcom', query: 'user.email:"mia@acme.example"' },
    'https://sentry.gitlab.net/api/0/projects/gitlab/customersgitlabcom/issues/' +
      '?query=user.email%3A%22mia%40acme.example%22',
    record.sentryIssues,
  ),
  looking('macro', zendesk.macro, { ticket: '42', macro: 7 }, '/api/v2/tickets/42/macros/7/apply', {
    result: { ticket: { comment: { body: 'Hello' } } },
  }),
  ...setupLooks,
];
