import { Button } from '@zendeskgarden/react-buttons';
import { Item, Menu, type IMenuProps } from '@zendeskgarden/react-dropdowns';
import type { Desk } from '../desk/desk.ts';
import type { OpenTicket } from '../desk/open-ticket.ts';
import { saveTicket } from '../desk/save-ticket.ts';
import { submit } from '../desk/submit.ts';
import { statuses } from '../desk/ticket-values.ts';
import { useSandbox } from './sandbox-context.ts';
import { statusNames } from './StatusBadge.tsx';
import { submitButton } from './SubmitButton.tsx';
import { useObserved } from './use-observed.ts';

export function SubmitBar({ ticket, desk }: { ticket: OpenTicket; desk: Desk }) {
  const sandbox = useSandbox();
  useObserved(ticket);
  const send = (status: string): void => {
    void submit(ticket, status, {
      askApps: async () => (await sandbox.apps.get(ticket)?.ask('ticket.save')) ?? { ok: true },
      save: (body) => saveTicket(ticket, body),
    });
  };
  const choose: IMenuProps['onChange'] = ({ value, type }) => {
    if (value !== undefined && /^menuItem:(click|keyDown:(Enter|Space))$/.test(type)) send(String(value));
  };
  return (
    <footer className="submit-bar">
      <Button size="small" isBasic onClick={() => desk.close(ticket)}>
        Close tab
      </Button>
      <span className="rail-gap" />
      <Menu placement="top-end" isCompact button={submitButton(ticket, send)} onChange={choose}>
        {statuses
          .filter((status) => status !== 'new')
          .map((status) => (
            <Item key={status} value={status} label={`Submit as ${statusNames[status] ?? status}`} />
          ))}
      </Menu>
    </footer>
  );
}
