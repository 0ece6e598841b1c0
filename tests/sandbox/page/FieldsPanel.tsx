import { Field, Input, Label, Select } from '@zendeskgarden/react-forms';
import type { TicketField } from '#world/state/zendesk.ts';
import type { OpenTicket } from '../desk/open-ticket.ts';
import { statuses } from '../desk/ticket-values.ts';
import { RequesterCard } from './RequesterCard.tsx';
import { statusNames } from './StatusBadge.tsx';
import { useObserved } from './use-observed.ts';

export function FieldsPanel({ ticket }: { ticket: OpenTicket }) {
  useObserved(ticket);
  const { forms, users } = ticket.world.state.zendesk;
  const assignee = users.find((user) => user.id === ticket.ticket.assignee_id);
  return (
    <aside className="fields-panel" aria-label="Ticket fields">
      <RequesterCard ticket={ticket} />
      <p className="assignee">
        <span className="quiet">Assignee</span>
        {assignee?.name ?? 'Nobody'}
      </p>
      <Field>
        <Label>Form</Label>
        <Select
          isCompact
          value={ticket.formId}
          onChange={(event) => ticket.edit({ ticket_form_id: Number(event.target.value) })}
        >
          {forms.map((form) => (
            <option key={form.id} value={form.id}>
              {form.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>Status</Label>
        <Select
          isCompact
          value={ticket.status}
          onChange={(event) => ticket.edit({ status: event.target.value })}
        >
          {statuses.map((status) => (
            <option key={status} value={status}>
              {statusNames[status]}
            </option>
          ))}
        </Select>
      </Field>
      {ticket.fields.map((field) => (
        <CustomField key={field.id} field={field} ticket={ticket} />
      ))}
      <p className="tags">
        <span className="quiet">Tags</span>
        {ticket.tags.map((tag) => (
          <code key={tag}>{tag}</code>
        ))}
      </p>
    </aside>
  );
}

function CustomField({ field, ticket }: { field: TicketField; ticket: OpenTicket }) {
  const content = ticket.content(field.id);
  const edited = ticket.unsaved.fields.has(field.id);
  const value = typeof content === 'string' || typeof content === 'number' ? content : '';
  const set = (text: string): void => ticket.editField(field.id, text === '' ? null : text);
  return (
    <Field data-ticket-field={field.id} data-edited={edited}>
      <Label>{field.title}</Label>
      {field.options.length > 0 ? (
        <Select isCompact value={value} onChange={(event) => set(event.target.value)}>
          <option value="">-</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </Select>
      ) : (
        <Input isCompact value={value} onChange={(event) => set(event.target.value)} />
      )}
    </Field>
  );
}
