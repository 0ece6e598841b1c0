/** The last emails to the address as a small timeline, newest first. What servers and customers wrote stays text. */
import type { MailEvent } from '../../clients/mailgun/schemas.ts';
import { Icon, type IconName } from '../../sidebar/elements/Icon.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { momentOf } from '../../sidebar/times.ts';
import { useDesk } from '../desk-context.ts';
import entries from '../entries.module.css';

const icons: Readonly<Record<MailEvent['outcome'], IconName>> = {
  accepted: 'wait',
  delivered: 'ok',
  failed: 'warn',
  suppressed: 'block',
};

function Entry({ event }: { readonly event: MailEvent }) {
  const { t, ports } = useDesk();
  const { outcome, at, subject, reason, isTemporary } = event;
  return (
    <li className={entries.entry} data-entry={outcome}>
      <Icon name={icons[outcome]} />
      <div className={entries.said}>
        {t(isTemporary ? 'mail.outcome.failed-for-now' : `mail.outcome.${outcome}`)}
        <Subtle>
          <time dateTime={new Date(at).toISOString()}>{momentOf(at, ports.now())}</time>{' '}
          {subject ?? t('mail.no-subject')}
        </Subtle>
        {reason !== null && <Subtle>{reason}</Subtle>}
      </div>
    </li>
  );
}

export function Timeline({ events }: { readonly events: readonly MailEvent[] }) {
  const { t } = useDesk();
  if (events.length === 0) return <p>{t('mail.none')}</p>;
  return (
    <ol className={entries.list} aria-label={t('mail.events')}>
      {events.map((event, index) => (
        // Two events of one email can share moment and outcome; the list is only ever shown whole.
        <Entry key={`${event.at} ${event.outcome} ${index}`} event={event} />
      ))}
    </ol>
  );
}
