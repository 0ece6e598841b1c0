/** What Mailgun said: what could not be read, what holds the address back now, and the last emails to it. */
import { suppressionLists } from '../../clients/mailgun/schemas.ts';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { useDesk } from '../desk-context.ts';
import entries from '../entries.module.css';
import { Unread } from '../Unread.tsx';
import { entryOn, isFree, type Mail, troubleIn } from './mail.ts';
import { SuppressionRow } from './SuppressionRow.tsx';
import { Timeline } from './Timeline.tsx';
import type { Removals } from './use-removals.ts';

interface Properties {
  readonly address: string;
  readonly mail: Mail;
  readonly removals: Removals;
  readonly onAgain: () => void;
}

export function MailSeen({ address, mail, removals, onAgain }: Properties) {
  const { t } = useDesk();
  const trouble = troubleIn(mail);
  const shown = suppressionLists
    .map((list) => ({ list, entry: entryOn(mail, list), removing: removals.of(address, list) }))
    .filter(({ entry, removing }) => entry !== null || removing.at !== 'idle');
  return (
    <>
      {trouble !== null && <Unread trouble={trouble} onAgain={onAgain} />}
      {isFree(mail) && shown.length === 0 && <Subtle>{t('mail.free')}</Subtle>}
      {shown.length > 0 && (
        <ul className={entries.list}>
          {shown.map((one) => (
            <SuppressionRow key={`${one.list} ${address}`} address={address} removals={removals} {...one} />
          ))}
        </ul>
      )}
      {mail.events.tag === 'seen' && <Timeline events={mail.events.seen} />}
    </>
  );
}
