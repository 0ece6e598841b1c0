import type { Desk } from '../desk/desk.ts';
import type { OpenTicket } from '../desk/open-ticket.ts';
import { AppsTray } from './AppsTray.tsx';
import { ComposerBox } from './ComposerBox.tsx';
import { Conversation } from './Conversation.tsx';
import { FieldsPanel } from './FieldsPanel.tsx';
import { Notices } from './Notices.tsx';
import { SubmitBar } from './SubmitBar.tsx';
import { TicketHeader } from './TicketHeader.tsx';

export function TicketPage({ ticket, desk }: { ticket: OpenTicket; desk: Desk }) {
  return (
    <div className="ticket-page">
      <FieldsPanel ticket={ticket} />
      <main className="ticket-middle">
        <TicketHeader ticket={ticket} />
        <Conversation ticket={ticket} />
        <ComposerBox ticket={ticket} />
        <SubmitBar ticket={ticket} desk={desk} />
      </main>
      <AppsTray ticket={ticket} desk={desk} />
      <Notices ticket={ticket} />
    </div>
  );
}
