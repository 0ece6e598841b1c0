import { Close, Notification, Title } from '@zendeskgarden/react-notifications';
import { useEffect } from 'react';
import type { Notice, OpenTicket } from '../desk/open-ticket.ts';
import { useObserved } from './use-observed.ts';

const types = { notice: 'success', alert: 'warning', error: 'error' } as const;

/** Zendesk takes a notice away after some seconds, an error stays until it is closed. */
const stays = 6_000;

export function Notices({ ticket }: { ticket: OpenTicket }) {
  useObserved(ticket);
  return (
    <div className="notices" aria-live="polite">
      {ticket.notices.map((notice, n) => (
        <NoticeToast key={n} notice={notice} ticket={ticket} />
      ))}
    </div>
  );
}

function NoticeToast({ notice, ticket }: { notice: Notice; ticket: OpenTicket }) {
  useEffect(() => {
    if (notice.kind === 'error') return;
    const timer = setTimeout(() => ticket.dismiss(notice), stays);
    return () => clearTimeout(timer);
  }, [notice, ticket]);
  return (
    <Notification type={types[notice.kind]} data-notice={notice.kind}>
      <Title>{notice.text}</Title>
      <Close aria-label="Close notice" onClick={() => ticket.dismiss(notice)} />
    </Notification>
  );
}
