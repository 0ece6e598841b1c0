import { Button, ChevronButton, SplitButton } from '@zendeskgarden/react-buttons';
import type { IMenuProps } from '@zendeskgarden/react-dropdowns';
import type { OpenTicket } from '../desk/open-ticket.ts';
import { statusNames } from './StatusBadge.tsx';

/** Zendesk's button: pressed, it submits with the status as it stands; its arrow offers the others. */
export function submitButton(ticket: OpenTicket, send: (status: string) => void): IMenuProps['button'] {
  const disabled = ticket.saving || ticket.saveDisabled;
  const words = ticket.saving ? 'Submitting' : `Submit as ${statusNames[ticket.status] ?? ticket.status}`;
  return (trigger) => (
    <SplitButton>
      <Button isPrimary size="small" disabled={disabled} onClick={() => send(ticket.status)}>
        {words}
      </Button>
      <ChevronButton
        {...trigger}
        isPrimary
        size="small"
        disabled={disabled}
        aria-label="Submit as another status"
      />
    </SplitButton>
  );
}
