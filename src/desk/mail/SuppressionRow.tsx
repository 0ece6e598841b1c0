/** One list that holds the address back: since when and why, and its removal, which the agent confirms. */
import type { Suppression, SuppressionList } from '../../clients/mailgun/schemas.ts';
import { Button } from '../../sidebar/elements/Button.tsx';
import { Icon } from '../../sidebar/elements/Icon.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { momentOf } from '../../sidebar/times.ts';
import { useDesk } from '../desk-context.ts';
import entries from '../entries.module.css';
import { RemovalForm } from './RemovalForm.tsx';
import { RemovalState } from './RemovalState.tsx';
import type { Removals, Removing } from './use-removals.ts';

interface Properties {
  readonly address: string;
  readonly list: SuppressionList;
  /** Null: it is not there any more, or was not seen. */
  readonly entry: Suppression | null;
  readonly removing: Removing;
  readonly removals: Removals;
}

/** Only a look can end these, so they offer nothing to send. */
const wantsLook = (removing: Removing): boolean =>
  removing.at === 'over' && (removing.removal.is === 'in-doubt' || removing.removal.is === 'still-there');

export function SuppressionRow({ address, list, entry, removing, removals }: Properties) {
  const { t, about, ports } = useDesk();
  const isOpen = entry !== null && !wantsLook(removing);
  return (
    <li className={entries.entry} {...(entry === null ? {} : { 'data-entry': 'suppressed' })}>
      <Icon name={entry === null ? 'info' : 'block'} />
      <div className={entries.said}>
        <div>{t(`mail.list.${list}`)}</div>
        {entry?.since != null && (
          <Subtle>{t('mail.since', { since: momentOf(entry.since, ports.now()) })}</Subtle>
        )}
        {entry?.reason != null && <Subtle>{entry.reason}</Subtle>}
        <RemovalState removing={removing} />
        {wantsLook(removing) && (
          <Button kind="link" onClick={() => removals.lookAgain(address, list)}>
            {t('unread.again')}
          </Button>
        )}
        {isOpen && !about.mayChange && <Subtle>{t('mail.may-not')}</Subtle>}
        {isOpen && about.mayChange && (
          <RemovalForm
            list={list}
            isBusy={removing.at !== 'idle' && removing.at !== 'over'}
            onRemove={() => removals.remove(address, list, entry)}
          />
        )}
      </div>
    </li>
  );
}
