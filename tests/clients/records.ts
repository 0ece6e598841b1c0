/** Replies as the contracts describe them, one of each kind. */

export const ticketsFound = {
  results: [
    {
      id: 4481,
      result_type: 'ticket',
      subject: 'Any news?',
      status: 'open',
      requester_id: 5100,
      updated_at: '2027-01-14T10:00:00Z',
    },
  ],
  count: 1,
  next_page: null,
};

export const customer = {
  id: 5501,
  email: 'mia@acme.example',
  first_name: 'Mia',
  last_name: 'Torres',
  company: 'Acme GmbH',
  provider: 'gitlab',
  uid: '4711',
  login_activated: true,
  gitlab_token_valid: true,
  billing_account: { id: 7501 },
};

export const subscription = {
  id: '8a12',
  name: 'A-S00012345',
  status: 'Active',
  trial: false,
  delivery: 'SaaS',
  start_date: '2027-01-05',
  end_date: '2028-01-05',
  invoice_owner: null,
  seat_reconciliation: true,
  linked_namespace: { id: 9001, full_path: 'acme-corp' },
  line_items: [
    {
      product_rate_plan_id: null,
      product_name: 'SaaS - Premium',
      kind: 'seats',
      plan_code: 'premium',
      quantity: 24,
    },
  ],
};

export const order = {
  id: 700_000,
  subscription_name: 'A-S00012345',
  product_rate_plan_id: '2c92a00d76f0d5060176f2fb0a5029ff',
  end_date: '2028-01-05',
  gl_namespace_id: '9001',
};

export const auditEvent = {
  id: 81_001,
  action: 'force_reassociate',
  namespace_id: 9001,
  subscription_name: 'A-S00012345',
  request_link: 'https://acme.zendesk.com/agent/tickets/42#force-associate-9f2c01ab77de',
  requester: 'support-app@ops.example',
  succeeded: true,
  created_at: '2027-01-15T09:00:00Z',
};

export const gitlabUser = {
  id: 4711,
  username: 'mia-torres',
  public_email: null,
  name: 'Mia Torres',
  state: 'active',
  web_url: 'https://gitlab.com/mia-torres',
  email: 'mia@acme.example',
  confirmed_at: '2025-12-11T09:30:00Z',
  is_admin: false,
};

export const namespace = {
  id: 9001,
  name: 'acme-corp',
  path: 'acme-corp',
  kind: 'group',
  full_path: 'acme-corp',
  parent_id: null,
  web_url: 'https://gitlab.com/groups/acme-corp',
  billable_members_count: 24,
  shared_runners_minutes_limit: 400,
  extra_shared_runners_minutes_limit: null,
  additional_purchased_storage_size: 0,
  additional_purchased_storage_ends_on: null,
  max_seats_used: 25,
  max_seats_used_changed_at: '2026-10-17T09:30:00Z',
  end_date: '2027-06-29',
  plan: 'premium',
  trial: false,
};

/** As GitLab's own specs and its reference of GraphQL tell it (gitlab-api.md 1.6). */
export const minutesUsage = {
  data: { ciMinutesUsage: { nodes: [{ monthIso8601: '2027-01-01', minutes: 120 }] } },
};

export const groupPlan = {
  plan: { code: 'premium', name: 'Premium', trial: false, auto_renew: true, upgradable: true },
  usage: { seats_in_subscription: 24, seats_in_use: 24, max_seats_used: 25, seats_owed: 1 },
  billing: {
    subscription_start_date: '2026-06-29',
    subscription_end_date: '2027-06-29',
    trial_ends_on: null,
  },
};

export const issue = {
  id: 150_000_001,
  iid: 12,
  title: 'Mechanizer: Clear Subscription A-S00012345',
  description: null,
  state: 'opened',
  labels: ['Mechanizer::Clear Subscription'],
  web_url: 'https://gitlab.com/gitlab-com/support/internal-requests/-/issues/12',
};

/** What an update is answered with (zendesk.md 4.1). */
export const updated = {
  ticket: { id: 42, updated_at: '2027-01-15T09:10:00Z' },
  audit: {
    id: 30_000_021,
    ticket_id: 42,
    created_at: '2027-01-15T09:10:00Z',
    author_id: 11,
    metadata: { system: { client: 'x' }, custom: { provisioning_journal: '{"a":1}' } },
    events: [
      { id: 30_000_020, type: 'Comment', author_id: 11, body: 'N', html_body: '<p>N</p>', public: false },
      { id: 30_000_022, type: 'Change', field_name: 'status', value: 'open', previous_value: 'new' },
    ],
    via: { channel: 'api', source: { from: {}, to: {}, rel: null } },
  },
};

export const comments = {
  comments: [
    {
      id: 30_000_020,
      audit_id: 30_000_021,
      author_id: 11,
      plain_body: 'First line&nbsp;here\nsecond &amp; last',
      public: false,
      created_at: '2027-01-15T09:10:00Z',
      via: { channel: 'api', source: { from: {}, to: {}, rel: null } },
      metadata: { system: { client: 'x' }, custom: { time_spent: '5', provisioning_journal: '{"a":1}' } },
    },
    {
      id: 30_000_010,
      author_id: 99,
      html_body: '<p>Hello</p><p>our<br>group</p>',
      public: true,
      created_at: '2027-01-15T09:00:00Z',
    },
  ],
  users: [{ id: 11, name: 'Ada Agent', role: 'agent', role_type: 0 }],
  next_page: 'https://acme.zendesk.com/api/v2/tickets/42/comments?page=2&per_page=100',
};

/** A drop-down, as Zendesk's documentation shows one. */
export const ticketField = {
  ticket_field: {
    id: 360020421853,
    type: 'tagger',
    title: 'Transaction issue type',
    active: true,
    custom_field_options: [
      {
        id: 360001,
        name: 'Associate namespace',
        raw_name: 'Associate namespace',
        value: 'associate_namespace',
        default: false,
      },
    ],
  },
};

/** The log as Mailgun's documentation shows its events: accepted, failed for now, failed for good, held back, opened. */
export const mailEvents = {
  items: [
    {
      tags: [],
      timestamp: 1_800_003_600.160_809,
      envelope: { sender: 'portal@gitlab.example', transport: '' },
      event: 'accepted',
      'user-variables': {},
      flags: { 'is-authenticated': true, 'is-test-mode': false },
      message: {
        headers: { to: 'mia+x@acme.example', 'message-id': 'a@gitlab.example', subject: 'Hello' },
        attachments: [],
        recipients: ['mia+x@acme.example'],
        size: 69,
      },
      recipient: 'mia+x@acme.example',
      method: 'http',
    },
    {
      severity: 'temporary',
      'delivery-status': {
        code: 498,
        message: 'No MX for [acme.example]',
        'retry-seconds': 900,
        description: 'No MX for [acme.example]',
      },
      reason: 'generic',
      timestamp: 1_800_003_000.107_44,
      message: { headers: { subject: 'Hello' }, size: 370 },
      recipient: 'mia+x@acme.example',
      event: 'failed',
    },
    {
      severity: 'permanent',
      'delivery-status': { message: 'Relay Not Permitted', code: 550, description: null },
      reason: 'bounce',
      timestamp: 1_800_002_000,
      message: { headers: { subject: 'Hello' } },
      recipient: 'Mia+X@acme.example',
      event: 'failed',
    },
    {
      severity: 'permanent',
      'delivery-status': {
        message: '',
        code: 605,
        description: 'Not delivering to previously bounced address',
      },
      reason: 'suppress-bounce',
      timestamp: 1_800_001_000,
      message: { headers: { subject: 'Hello' } },
      recipient: 'mia+x@acme.example',
      event: 'failed',
    },
    { event: 'opened', timestamp: 1_800_000_500, recipient: 'mia+x@acme.example', ip: '192.0.2.7' },
    { event: 'delivered', timestamp: 1_800_000_000, recipient: 'mia@acme.example' },
  ],
  paging: {
    next: 'https://api.mailgun.net/v3/customers.gitlab.com/events/W3siY',
    previous: 'https://api.mailgun.net/v3/customers.gitlab.com/events/Lkawm',
  },
};

export const bounce = {
  address: 'foo@bar.example',
  code: '550',
  error: 'No such mailbox',
  created_at: 'Fri, 21 Oct 2011 11:02:55 GMT',
};

/** An issue as Sentry's documentation shows one, shortened. */
export const sentryIssues = [
  {
    annotations: [],
    assignedTo: null,
    count: '150',
    culprit: 'raven.scripts.runner in main',
    firstSeen: '2026-11-06T21:19:55Z',
    hasSeen: false,
    id: '1',
    isBookmarked: false,
    lastSeen: '2026-11-06T21:20:55.123000Z',
    level: 'error',
    logger: null,
    metadata: { title: 'This is an example event' },
    permalink: 'https://sentry.gitlab.net/gitlab/customersgitlabcom/issues/1/',
    project: { id: '2', name: 'CustomersGitLabCom', slug: 'customersgitlabcom' },
    shareId: null,
    shortId: 'CUSTOMERS-1',
    stats: { '24h': [[1_800_000_000, 473]] },
    status: 'resolved',
    title: 'This is an example event',
    type: 'default',
    userCount: 3,
  },
];
