import type { CustomersDotState } from './customersdot.ts';
import type { GitlabState } from './gitlab.ts';
import type { MailgunState } from './mailgun.ts';
import type { SentryState } from './sentry.ts';
import type { ZendeskState } from './zendesk.ts';

export interface Credentials {
  adminEmail: string;
  adminToken: string;
  gitlabToken: string;
  sentryToken: string;
  mailgunKey: string;
}

/** One change that really happened; `key` is the wish, its keys sorted, without spaces. */
export interface Applied {
  action: string;
  key: string;
  at: number;
  ticketLink: string | null;
}

/** A reply of a service that is not modelled, by the beginning of its address. */
export interface Canned {
  url: string;
  status: number;
  body: string;
  contentType: string;
}

export interface WorldState {
  credentials: Credentials;
  customersdot: CustomersDotState;
  gitlab: GitlabState;
  zendesk: ZendeskState;
  mailgun: MailgunState;
  sentry: SentryState;
  canned: Canned[];
  applied: Applied[];
}
