import { day } from '../dates.ts';
import type { Seed } from '../seed.ts';
import { credentials } from '../settings.ts';
import type { AuditEvent, Customer, Order, Subscription } from '../state/customersdot.ts';
import type { GitlabUser, Issue, Namespace, Project } from '../state/gitlab.ts';
import type { MailEvent, SuppressionList, Suppressed } from '../state/mailgun.ts';
import type { SentryIssue } from '../state/sentry.ts';
import type { Comment, Macro, Ticket, TicketForm, ZendeskUser } from '../state/zendesk.ts';
import type { Knobs } from '../types.ts';
import { customer, subscription } from './customersdot.ts';
import { gitlabUser, group, requestsProject } from './gitlab.ts';
import {
  AGENT,
  agents,
  comment,
  forms,
  macros,
  requester,
  statuses,
  ticket,
  ticketFields,
} from './zendesk.ts';

export interface Parts {
  customers?: Customer[];
  subscriptions?: Subscription[];
  pastOrders?: Order[];
  audit?: AuditEvent[];
  users?: GitlabUser[];
  groups?: Namespace[];
  issues?: Issue[];
  tokenExpires?: string;
  /** Where internal requests are filed. */
  project?: Project;
  macros?: Macro[];
  forms?: TicketForm[];
  requester?: ZendeskUser;
  /** Who else writes, besides the requester and the agents. */
  others?: ZendeskUser[];
  ticket?: Partial<Ticket>;
  /** What the customer wrote; a plain request without names unless told otherwise. */
  says?: string;
  comments?: Comment[];
  /** Other tickets of the account, with what is written in them. */
  otherTickets?: { ticket: Ticket; says: string; requester?: ZendeskUser }[];
  /** What the portal's emails came to, and who is held back from them. */
  mailEvents?: MailEvent[];
  suppressed?: Partial<Record<SuppressionList, Suppressed[]>>;
  /** The region of the portal's mail domain; the United States unless told otherwise. */
  mailRegion?: 'us' | 'eu';
  portalErrors?: SentryIssue[];
  knobs?: Partial<Knobs>;
}

export const TOKEN_USER = 31;

/** The machine user whose token the app has. */
const service = (): GitlabUser =>
  gitlabUser({
    id: TOKEN_USER,
    username: 'support-app',
    name: 'Support App',
    email: 'support-app@ops.example',
    is_admin: true,
    projects: [],
  });

/** The standard story with some of its parts exchanged. */
export function seedOf(number: number, parts: Parts = {}): Seed {
  const words = parts.says ?? 'We bought a subscription, but our group is still on Free. Can you help?';
  return {
    credentials: credentials(),
    customersdot: {
      customers: parts.customers ?? [customer()],
      subscriptions: parts.subscriptions ?? [subscription()],
      pastOrders: parts.pastOrders ?? [],
      audit: parts.audit ?? [],
    },
    gitlab: {
      users: [service(), ...(parts.users ?? [gitlabUser()])],
      namespaces: parts.groups ?? [group()],
      projects: [parts.project ?? requestsProject()],
      issues: parts.issues ?? [],
      tokenUser: TOKEN_USER,
      tokenExpires: parts.tokenExpires ?? day(200),
    },
    zendesk: {
      subdomain: 'acme-support',
      agentId: AGENT,
      users: [
        ...agents(),
        parts.requester ?? requester(),
        ...(parts.others ?? []),
        ...(parts.otherTickets ?? []).flatMap((one) => one.requester ?? []),
      ],
      tickets: [ticket(number, parts.ticket), ...(parts.otherTickets ?? []).map((one) => one.ticket)],
      comments: [
        comment(0, number, words),
        ...(parts.comments ?? []),
        ...(parts.otherTickets ?? []).map(({ ticket: { id }, says }) => comment(0, id, says)),
      ],
      audits: [],
      ticketFields: ticketFields(),
      forms: parts.forms ?? forms(),
      macros: parts.macros ?? macros(),
      statuses: statuses(),
      updates: [],
    },
    mailgun: {
      domain: 'customers.gitlab.com',
      region: parts.mailRegion ?? 'us',
      events: parts.mailEvents ?? [],
      lists: { bounces: [], complaints: [], unsubscribes: [], ...parts.suppressed },
      removed: [],
    },
    sentry: { organization: 'gitlab', project: 'customersgitlabcom', issues: parts.portalErrors ?? [] },
    canned: [],
    applied: [],
    ...(parts.knobs ? { knobs: parts.knobs } : {}),
  };
}
