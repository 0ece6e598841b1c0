/** get and set: which path reads or writes what. A path that does not exist is refused for itself alone. */
import type { OpenTicket } from '../desk/open-ticket.ts';
import type { CommentType } from '../desk/composer.ts';
import { statuses, type FieldContent } from '../desk/ticket-values.ts';
import type { Faults } from './faults.ts';
import { PathRefused } from './objects.ts';
import { treeOf, type Surroundings } from './ticket-tree.ts';
import { asRecord } from './wire.ts';

const customField = /^ticket\.customField:custom_field_(\d+)$/;
const fieldObject = /^ticketFields:([^.]+)(?:\.(.+))?$/;

export function readPath(ticket: OpenTicket, around: Surroundings, path: string): unknown {
  const id = customField.exec(path)?.[1];
  if (id !== undefined) return ticket.content(onForm(ticket, path, Number(id)));
  const [, name, rest] = fieldObject.exec(path) ?? [];
  if (name !== undefined) return descend(fieldByName(ticket, path, name), rest?.split('.') ?? [], path);
  const [root = '', ...names] = path.split('.');
  const branch = treeOf(ticket, around)[root];
  if (!branch) throw new PathRefused(path, 'No such Api');
  return descend(branch(), names, path);
}

export function writePath(ticket: OpenTicket, faults: Faults, path: string, value: unknown): void {
  const id = customField.exec(path)?.[1];
  if (id !== undefined) return writeField(ticket, onForm(ticket, path, Number(id)), value);
  const write = writable[path.replace(/^comment\./, 'ticket.comment.')];
  if (!write) throw new PathRefused(path, 'No such Api');
  if (path.endsWith('comment.type') && faults.commentTypeStuck) return;
  write(ticket, value, path);
}

const writable: Record<string, (ticket: OpenTicket, value: unknown, path: string) => void> = {
  'ticket.subject': (ticket, value) => ticket.edit({ subject: String(value) }),
  'ticket.status': (ticket, value, path) => {
    if (!statuses.some((status) => status === value)) throw new PathRefused(path, 'Invalid status');
    ticket.edit({ status: String(value) });
  },
  'ticket.statusCategory': (ticket, value) => ticket.edit({ status: String(value) }),
  'ticket.tags': (ticket, value) => ticket.edit({ tags: Array.isArray(value) ? value.map(String) : [] }),
  'ticket.form.id': (ticket, value) => ticket.edit({ ticket_form_id: Number(value) }),
  'ticket.type': (ticket, value) => ticket.edit({ type: value === null ? null : String(value) }),
  'ticket.priority': (ticket, value) => ticket.edit({ priority: value === null ? null : String(value) }),
  'ticket.comment.text': (ticket, value) => ticket.composer.replace(String(value)),
  'ticket.comment.type': (ticket, value, path) => {
    if (value !== 'publicReply' && value !== 'internalNote')
      throw new PathRefused(path, 'Invalid comment type');
    ticket.composer.setType(value satisfies CommentType);
  },
};

/** What Support does with a tag that is no option is not documented. Here the field keeps its value, without a word. */
function writeField(ticket: OpenTicket, id: number, value: unknown): void {
  const field = ticket.fields.find((one) => one.id === id);
  const known = value === null || value === '' || !field?.options.length;
  if (!known && !field?.options.some((option) => option.value === value)) return;
  ticket.editField(id, value === '' ? null : (value as FieldContent));
}

function onForm(ticket: OpenTicket, path: string, id: number): number {
  if (!ticket.fields.some((field) => field.id === id)) throw new PathRefused(path, 'No such Api');
  return id;
}

function fieldByName(ticket: OpenTicket, path: string, name: string): unknown {
  if (name === 'status') {
    const optionValues = statuses.map((value) => ({ label: value, value }));
    return { name, label: 'Status', type: 'status', isEnabled: true, isVisible: true, optionValues };
  }
  const id = onForm(ticket, path, Number(/^custom_field_(\d+)$/.exec(name)?.[1] ?? NaN));
  const field = ticket.fields.find((one) => one.id === id);
  const optionValues = field?.options.map((option) => ({ label: option.name, value: option.value })) ?? [];
  return { name, label: field?.title, type: field?.type, isEnabled: true, isVisible: true, optionValues };
}

function descend(from: unknown, names: readonly string[], path: string): unknown {
  let at = from;
  for (const name of names) {
    const record = asRecord(at);
    if (!record || !(name in record)) throw new PathRefused(path, 'No such Api');
    at = record[name];
  }
  return at;
}
