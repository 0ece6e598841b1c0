/** The properties of a ticket_sidebar app, as one tree whose branches are only grown when somebody reads them. */
import type { OpenTicket } from '../desk/open-ticket.ts';
import type { ZendeskUser } from '#world/state/zendesk.ts';

export interface Surroundings {
  colorScheme: () => string;
  isCollapsed: () => boolean;
  trayIsVisible: () => boolean;
}

type Branch = Record<string, () => unknown>;

export function treeOf(ticket: OpenTicket, around: Surroundings): Branch {
  const { world } = ticket;
  const { subdomain } = world.state.zendesk;
  return {
    ticket: () => ticketBranch(ticket),
    comment: () => commentBranch(ticket),
    channel: () => channelOf(ticket),
    currentUser: () => person(ticket.agent),
    currentAccount: () => ({ subdomain, planName: 'Suite Enterprise', timeZone: 'UTC' }),
    ticketFields: () =>
      ticket.fields.map((field) => ({ ...fieldBranch(field), name: `custom_field_${field.id}` })),
    macros: () =>
      world.state.zendesk.macros.filter((macro) => macro.active).map(({ id, title }) => ({ id, title })),
    colorScheme: around.colorScheme,
    isCollapsed: around.isCollapsed,
    appsTray: () => ({ isVisible: around.trayIsVisible() }),
  };
}

function ticketBranch(ticket: OpenTicket) {
  const saved = ticket.ticket;
  const { unsaved } = ticket;
  const assignee = saved.assignee_id === null ? null : person(ticket.user(saved.assignee_id));
  return {
    id: saved.id,
    isNew: false,
    subject: unsaved.subject ?? saved.subject,
    status: ticket.status,
    statusCategory: ticket.status,
    tags: [...ticket.tags],
    form: { id: ticket.formId },
    type: unsaved.type === undefined ? saved.type : unsaved.type,
    priority: unsaved.priority === undefined ? saved.priority : unsaved.priority,
    brand: { id: saved.brand_id },
    assignee: { user: assignee, group: { id: saved.group_id } },
    createdAt: saved.created_at,
    updatedAt: saved.updated_at,
    via: { channel: saved.channel },
    requester: person(ticket.requester),
    viewers: ticket.presence.viewersOf(ticket.id).map((viewer) => ({
      ...person(ticket.user(viewer.agentId)),
      isEditing: viewer.isEditing,
      isIdle: false,
    })),
    comment: commentBranch(ticket),
    // Only grown when asked for: some tickets have thousands.
    get comments() {
      return commentsOf(ticket).map((comment) => ({
        id: comment.id,
        author: person(ticket.user(comment.author_id)),
        value: comment.html_body,
        via: { channel: comment.channel },
      }));
    },
    get conversation() {
      return commentsOf(ticket).map((comment) => ({
        author: person(ticket.user(comment.author_id)),
        channel: { name: comment.public ? comment.channel : 'internal' },
        message: { content: comment.html_body, contentType: 'text/html' },
        timestamp: comment.created_at,
        attachments: [],
      }));
    },
  };
}

function commentsOf(ticket: OpenTicket) {
  return ticket.world.state.zendesk.comments.filter((comment) => comment.ticket_id === ticket.id);
}

function commentBranch({ composer }: OpenTicket) {
  return { text: composer.text, type: composer.type, useRichText: composer.useRichText, attachments: [] };
}

function channelOf({ composer, ticket }: OpenTicket) {
  return { name: ticket.channel, sessionBased: composer.messaging, sessionActive: composer.messaging };
}

function fieldBranch(field: { title: string; type: string; options: { name: string; value: string }[] }) {
  return {
    label: field.title,
    type: field.type,
    isEnabled: true,
    isVisible: true,
    optionValues: field.options.map(({ name, value }) => ({ label: name, value })),
  };
}

function person(user: ZendeskUser) {
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    role: user.role,
    locale: user.locale,
    externalId: null,
    identities: user.identities.map((identity) => ({ ...identity, deliverableState: 'deliverable' })),
    groups: user.groups,
    organizations: user.organizations ?? [],
    tags: [],
    timeZone: 'UTC',
    details: '',
    notes: '',
    avatarUrl: null,
  };
}
