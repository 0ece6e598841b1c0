/** A macro applied in the ticket's window: its values land among the unsaved ones, its text in the composer. */
import type { OpenTicket } from './open-ticket.ts';
import { fromPlainText } from './rich-text.ts';

export function applyMacro(ticket: OpenTicket, macroId: number): void {
  const macro = ticket.world.state.zendesk.macros.find((one) => one.id === macroId && one.active);
  if (!macro) throw new Error('Macro not found');
  for (const { field, value } of macro.actions) applyAction(ticket, field, value);
}

function applyAction(ticket: OpenTicket, field: string, value: string | string[]): void {
  const text = Array.isArray(value) ? (value.at(-1) ?? '') : value;
  const customId = /^custom_fields?_(\d+)$/.exec(field)?.[1];
  if (customId !== undefined) ticket.editField(Number(customId), text);
  else if (field === 'status') ticket.edit({ status: text });
  else if (field === 'type') ticket.edit({ type: text });
  else if (field === 'priority') ticket.edit({ priority: text });
  else if (field === 'current_tags')
    ticket.edit({ tags: [...new Set([...ticket.tags, ...text.split(/\s+/)])] });
  else if (field === 'comment_mode_is_public') {
    ticket.composer.setType(text === 'true' ? 'publicReply' : 'internalNote');
  } else if (field === 'comment_value_html') ticket.composer.insert(rendered(ticket, text));
  else if (field === 'comment_value') ticket.composer.insert(rendered(ticket, fromPlainText(text)));
}

/** Support fills in the placeholders it knows; one that it does not know leaves a hole. */
function rendered(ticket: OpenTicket, html: string): string {
  const values: Record<string, string> = {
    'ticket.id': String(ticket.id),
    'ticket.requester.first_name': ticket.requester.name.split(' ')[0] ?? '',
    'ticket.requester.name': ticket.requester.name,
    'current_user.name': ticket.agent.name,
    'current_user.first_name': ticket.agent.name.split(' ')[0] ?? '',
  };
  return html.replace(/\{\{\s*([^}]+?)\s*\}\}/g, (_, name: string) => values[name] ?? '');
}
