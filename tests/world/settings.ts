import type { Credentials } from './state/index.ts';

export type Settings = Record<string, string | number | boolean>;

export const secureSettings = ['gitlab_token', 'customersdot_admin_token', 'sentry_token', 'mailgun_key'];

export const domainWhitelist = [
  'gitlab.com',
  'customers.gitlab.com',
  'customers.staging.gitlab.com',
  'sentry.gitlab.net',
  'api.mailgun.net',
  'api.eu.mailgun.net',
];

export const fieldIds = { issueType: 360020421853, gitlabIssues: 360020421999, foreign: 360020500001 };
export const macroIds = {
  confirmation: 360091001,
  noPlaceholders: 360091002,
  oddPlaceholders: 360091003,
  gone: 360091999,
};

export const credentials = (): Credentials => ({
  adminEmail: 'support-app@ops.example',
  adminToken: 'cdot-admin-token-for-tests',
  gitlabToken: 'glpat-token-for-tests',
  sentryToken: 'sentry-token-for-tests',
  mailgunKey: 'bWFpbGd1bi1rZXktZm9yLXRlc3Rz',
});

/** An installation in mode `api` with everything set, the secure values among it. */
export const standardSettings = (): Settings => ({
  execution_mode: 'api',
  gitlab_url: 'https://gitlab.com',
  gitlab_token: credentials().gitlabToken,
  customersdot_url: 'https://customers.gitlab.com',
  customersdot_admin_email: credentials().adminEmail,
  customersdot_admin_token: credentials().adminToken,
  issue_type_field_id: fieldIds.issueType,
  issue_type_value: 'associate_namespace',
  gitlab_issues_field_id: fieldIds.gitlabIssues,
  operator_group_ids: '',
  internal_requests_project: 'gitlab-com/support/internal-requests',
  sentry_url: 'https://sentry.gitlab.net',
  sentry_organization: 'gitlab',
  sentry_project: 'customersgitlabcom',
  sentry_token: credentials().sentryToken,
  mailgun_url: 'https://api.mailgun.net',
  mailgun_domain: 'customers.gitlab.com',
  mailgun_key: credentials().mailgunKey,
});
