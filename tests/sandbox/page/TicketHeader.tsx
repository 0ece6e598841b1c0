import { Button } from '@zendeskgarden/react-buttons';
import { caseById } from '#world/cases/index.ts';
import type { OpenTicket } from '../desk/open-ticket.ts';
import { useSandbox } from './sandbox-context.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { useObserved } from './use-observed.ts';

export function TicketHeader({ ticket }: { ticket: OpenTicket }) {
  const sandbox = useSandbox();
  useObserved(ticket);
  const about = caseById(ticket.caseId);
  return (
    <header className="ticket-header">
      <div className="lesson" role="note">
        <span>
          <strong>{about.title}.</strong> {about.sentence}
        </span>
        <Button size="small" isBasic onClick={() => sandbox.restartCase(ticket.caseId)}>
          Start over
        </Button>
      </div>
      <h1>{ticket.unsaved.subject ?? ticket.ticket.subject}</h1>
      <p className="quiet">
        <StatusBadge status={ticket.ticket.status} full /> Ticket #{ticket.id} via {ticket.ticket.channel}
      </p>
      <OtherViewers ticket={ticket} />
      {ticket.updatedBy && (
        <output className="updated-banner">
          {ticket.updatedBy.name} has updated this ticket since you opened it.
        </output>
      )}
    </header>
  );
}

function OtherViewers({ ticket }: { ticket: OpenTicket }) {
  const others = ticket.presence.viewersOf(ticket.id).filter((viewer) => viewer.agentId !== ticket.agentId);
  if (others.length === 0) return null;
  return (
    <p className="viewers">
      {others
        .map((viewer) => `${ticket.user(viewer.agentId).name} is ${viewer.isEditing ? 'editing' : 'viewing'}`)
        .join(', ')}
    </p>
  );
}
