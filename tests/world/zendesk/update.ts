import type { Core } from '../core.ts';
import { isoSecond } from '../dates.ts';
import { type Answer, type Asked, json, readBody } from '../replies.ts';
import type { AuditRecord, Comment, FieldValue, Ticket, ZendeskUser } from '../state/zendesk.ts';
import { auditIdOf, commentEvent, metadataOf, viaOf } from './comments.ts';
import { type Call, CHANNEL_HEADER, notFound, ticketIn } from './gate.ts';
import { asItIsKept } from './notes-fate.ts';
import { filledIn } from './placeholders.ts';
import { cut, htmlOf } from './text.ts';
import { ticketView } from './ticket-view.ts';

type Wish = Record<string, unknown>;
type Event = Record<string, unknown>;

const WINDOW = 600_000;
const UPDATES = 30;
const MAX_COMMENTS = 5_000;

function tooMany(core: Core, user: ZendeskUser, ticket: Ticket): Answer | null {
  const now = core.clock.now();
  const { updates } = core.state.zendesk;
  const recent = updates.filter(
    (one) => one.user === user.id && one.ticket === ticket.id && one.at > now - WINDOW,
  );
  const oldest = recent[0];
  if (recent.length >= UPDATES && oldest) {
    const seconds = Math.max(1, Math.ceil((oldest.at + WINDOW - now) / 1000));
    const error = { title: 'Too many requests', message: 'Too many updates of this ticket by this user' };
    return json({ error }, 429, { 'retry-after': String(seconds) });
  }
  updates.push({ user: user.id, ticket: ticket.id, at: now });
  return null;
}

/** The key alone makes an update a safe one; its value is not looked at, so `false` is no way out. */
function outdated(ticket: Ticket, wish: Wish): Answer | null {
  if (!('safe_update' in wish) || wish['updated_stamp'] === ticket.updated_at) return null;
  const description =
    'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.';
  return json({ error: 'UpdateConflict', description }, 409);
}

function unprocessable(core: Core, ticket: Ticket, wish: Wish): Answer | null {
  const count = core.state.zendesk.comments.filter((one) => one.ticket_id === ticket.id).length;
  if (!('comment' in wish) || count < MAX_COMMENTS) return null;
  const details = { base: [{ description: 'Ticket has reached the maximum number of comments' }] };
  return json({ error: 'RecordInvalid', description: 'Record validation errors', details }, 422);
}

const recordIn = (value: unknown): Record<string, unknown> | undefined =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : undefined;

/** An update by the API, unless it is the save of Support's own window. */
const channelOf = (request: Asked): string => request.headers.get(CHANNEL_HEADER) ?? 'api';

function addComment(core: Core, ticket: Ticket, { agent, request }: Call, wish: Wish): Comment[] {
  const given = recordIn(wish['comment']);
  if (given === undefined) return [];
  const { body, html_body, public: isPublic } = given;
  const html = typeof html_body === 'string' ? html_body : typeof body === 'string' ? htmlOf(body) : '';
  if (html === '') return [];
  const { comments } = core.state.zendesk;
  const id = comments.reduce((highest, one) => Math.max(highest, one.id), 30_000_000) + 10;
  const custom = recordIn(wish['metadata']);
  const comment: Comment = {
    id,
    audit_id: id + 1,
    ticket_id: ticket.id,
    author_id: agent.id,
    html_body: cut(filledIn(core, html, ticket)),
    public: isPublic !== false,
    created_at: isoSecond(core.clock.now()),
    channel: channelOf(request),
    ...(custom === undefined ? {} : { custom }),
  };
  const kept = asItIsKept(comment, core.knobs.notes);
  comments.push(kept);
  return [kept];
}

function setField(ticket: Ticket, field: FieldValue): Event[] {
  const held = ticket.custom_fields.find((one) => one.id === field.id);
  const before = held?.value ?? null;
  if (JSON.stringify(before) === JSON.stringify(field.value)) return [];
  if (held) held.value = field.value;
  else ticket.custom_fields.push({ ...field });
  return [{ type: 'Change', field_name: String(field.id), value: field.value, previous_value: before }];
}

function setPlain(ticket: Ticket, wish: Wish): Event[] {
  return (['status', 'subject', 'type', 'priority'] as const).flatMap((name): Event[] => {
    const value = wish[name];
    const previous_value = ticket[name];
    if (typeof value !== 'string' || value === previous_value) return [];
    ticket[name] = value;
    return [{ type: 'Change', field_name: name, value, previous_value }];
  });
}

function setTags(ticket: Ticket, wish: Wish): Event[] {
  const tags = wish['tags'];
  if (!Array.isArray(tags)) return [];
  const previous_value = ticket.tags;
  ticket.tags = tags.map(String);
  return [{ type: 'Change', field_name: 'tags', value: ticket.tags, previous_value }];
}

/** Stamps are whole seconds; two updates within one must still differ, or a safe update would prove nothing. */
function stamp(core: Core, ticket: Ticket): string {
  const now = isoSecond(core.clock.now());
  return now > ticket.updated_at ? now : isoSecond(Date.parse(ticket.updated_at) + 1000);
}

/** The audit of an update, in the recorded shape (zendesk.md 4.1); its events are numbered in the ticket's own line. */
function auditOf(
  core: Core,
  ticket: Ticket,
  call: Call,
  comment: Comment | undefined,
  events: Event[],
): AuditRecord {
  const channel = channelOf(call.request);
  const id = comment === undefined ? 60_000_000 + core.state.zendesk.audits.length : auditIdOf(comment);
  return {
    id,
    ticket_id: ticket.id,
    created_at: isoSecond(core.clock.now()),
    author_id: call.agent.id,
    metadata: metadataOf(channel, comment?.custom ?? {}),
    events: events.map((event, n) => ({ id: 90_000_000 + n, ...event })),
    via: viaOf(channel),
  };
}

export function updateTicket(core: Core, call: Call): Answer {
  const body = readBody(call.request);
  const ticket = ticketIn(core, call.params);
  if (!ticket) return notFound();
  const wish = (body['ticket'] ?? {}) as Wish;
  const refused =
    tooMany(core, call.agent, ticket) ?? outdated(ticket, wish) ?? unprocessable(core, ticket, wish);
  if (refused) return refused;
  const fields = Array.isArray(wish['custom_fields']) ? (wish['custom_fields'] as FieldValue[]) : [];
  const added = addComment(core, ticket, call, wish);
  const events = [
    ...added.map(commentEvent),
    ...setPlain(ticket, wish),
    ...setTags(ticket, wish),
    ...fields.flatMap((field) => setField(ticket, field)),
  ];
  if (events.length === 0) return json({ ticket: ticketView(core, ticket) });
  ticket.updated_at = stamp(core, ticket);
  const audit = auditOf(core, ticket, call, added[0], events);
  core.state.zendesk.audits.push(audit);
  return json({ ticket: ticketView(core, ticket), ...(core.knobs.notes === 'no-audit' ? {} : { audit }) });
}
