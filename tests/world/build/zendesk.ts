import { minutesAgo } from '../dates.ts';
import { fieldIds, macroIds } from '../settings.ts';
import type {
  Comment,
  CustomStatus,
  Macro,
  Ticket,
  TicketField,
  TicketForm,
  ZendeskUser,
} from '../state/zendesk.ts';

export const REQUESTER = 5100;
export const AGENT = 901;
export const OTHER_AGENT = 902;
export const FORM = 360000071293;

export function requester(over: Partial<ZendeskUser> = {}): ZendeskUser {
  const email = over.email === undefined ? 'mia@acme.example' : over.email;
  return {
    id: REQUESTER,
    name: 'Mia Torres',
    role: 'end-user',
    locale: 'en-US',
    identities: email === null ? [] : [{ type: 'email', value: email, verified: true, primary: true }],
    groups: [],
    ...over,
    email,
  };
}

export function agents(): ZendeskUser[] {
  const one = (id: number, name: string, email: string, groups: ZendeskUser['groups']): ZendeskUser => ({
    id,
    name,
    email,
    role: 'agent',
    // An account with roles of its own numbers them 0; one without has none. Both are agents.
    role_type: id === AGENT ? 0 : null,
    locale: 'en-US',
    identities: [{ type: 'email', value: email, verified: true, primary: true }],
    groups,
  });
  return [
    one(AGENT, 'Ann Reyes', 'ann@support.example', [{ id: 77001, name: 'Support L&R' }]),
    one(OTHER_AGENT, 'Ben Okafor', 'ben@support.example', [
      { id: 77001, name: 'Support L&R' },
      { id: 77002, name: 'Provisioning operators' },
    ]),
  ];
}

export function ticket(id: number, over: Partial<Ticket> = {}): Ticket {
  return {
    id,
    subject: 'Our subscription does not show on our group',
    status: 'open',
    type: 'question',
    priority: 'normal',
    requester_id: REQUESTER,
    assignee_id: AGENT,
    group_id: 77001,
    ticket_form_id: FORM,
    brand_id: 360000111,
    channel: 'email',
    tags: ['license_and_renewals'],
    custom_fields: [
      { id: fieldIds.issueType, value: null },
      { id: fieldIds.gitlabIssues, value: null },
    ],
    created_at: minutesAgo(180),
    updated_at: minutesAgo(180),
    ...over,
  };
}

export const comment = (
  n: number,
  ticketId: number,
  words: string,
  over: Partial<Comment> = {},
): Comment => ({
  id: 20_000_000 + ticketId * 100_000 + n * 10,
  ticket_id: ticketId,
  author_id: REQUESTER,
  html_body: `<div class="zd-comment" dir="auto"><p dir="auto">${words}</p></div>`,
  public: true,
  created_at: minutesAgo(180 - Math.min(n, 170)),
  channel: 'email',
  ...over,
});

export const ticketFields = (): TicketField[] => [
  {
    id: fieldIds.issueType,
    type: 'tagger',
    title: 'Transaction issue type',
    options: [
      { name: 'Billing & Payment', value: 'billing_payment' },
      { name: 'Associate namespace', value: 'associate_namespace' },
      { name: 'Consumption (Compute, Storage)', value: 'consumption' },
    ],
  },
  { id: fieldIds.gitlabIssues, type: 'text', title: 'GitLab Issues', options: [] },
  { id: fieldIds.foreign, type: 'text', title: 'Account manager', options: [] },
];

export const forms = (): TicketForm[] => [
  { id: FORM, name: 'L&R', fields: [fieldIds.issueType, fieldIds.gitlabIssues] },
  { id: 334447, name: 'SaaS', fields: [fieldIds.gitlabIssues] },
];

export const statuses = (): CustomStatus[] => [
  { id: 31, agent_label: 'Open', status_category: 'open', active: true },
  { id: 32, agent_label: 'Pending', status_category: 'pending', active: true },
  { id: 33, agent_label: 'Solved', status_category: 'solved', active: true },
];

const confirmation =
  '<p>Hello {{ticket.requester.first_name}},</p><p>Your subscription is now active on your group. You can see it ' +
  'under https://gitlab.com/groups/GROUPNAME/-/billings.</p><p>Kind regards</p>';

export const macros = (): Macro[] => [
  {
    id: macroIds.confirmation,
    title: 'L&R::Subscription associated',
    active: true,
    rendersPlaceholders: true,
    actions: [
      { field: 'comment_value_html', value: confirmation },
      { field: 'comment_mode_is_public', value: 'true' },
      { field: 'status', value: 'pending' },
    ],
  },
  {
    id: macroIds.noPlaceholders,
    title: 'L&R::Subscription associated (short)',
    active: true,
    rendersPlaceholders: false,
    actions: [{ field: 'comment_value_html', value: '<p>Your subscription is now active. Kind regards</p>' }],
  },
  {
    id: macroIds.oddPlaceholders,
    title: 'L&R::Subscription associated (with account manager)',
    active: true,
    rendersPlaceholders: false,
    actions: [
      {
        field: 'comment_value_html',
        value:
          '<p>Hello {{ticket.requester.first_name}},</p><p>GROUPNAME is provisioned. Your contact is ' +
          '{{ticket.organization.custom_fields.account_manager}}.</p>',
      },
    ],
  },
];
