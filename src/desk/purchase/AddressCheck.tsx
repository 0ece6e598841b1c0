/** The address on the customer's record, and what is wrong with it; where it is not told, the agent is asked. */
import { Notice } from '../../sidebar/elements/Notice.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { useDesk } from '../desk-context.ts';
import { Unread } from '../Unread.tsx';
import type { AddressReading } from './address-flaws.ts';
import { AddressForm } from './AddressForm.tsx';
import { AddressShown } from './AddressShown.tsx';
import look from './purchase.module.css';
import type { AddressKnown } from './use-address.ts';

interface Properties {
  readonly known: AddressKnown;
  /** Null: no part is known. */
  readonly reading: AddressReading | null;
}

export function AddressCheck({ known, reading }: Properties) {
  const { t } = useDesk();
  const { onRecord, asks } = known;
  return (
    <div className={look.entry} data-address="">
      <h3 className={look.heading}>{t('purchase.address.title')}</h3>
      {onRecord.tag === 'asked' && <Subtle>{t('loading')}</Subtle>}
      {onRecord.tag === 'unread' && onRecord.trouble.kind !== 'no-api' && (
        <Unread trouble={onRecord.trouble} onAgain={known.again} />
      )}
      {onRecord.tag === 'absent' && <Subtle>{t('purchase.address.gone')}</Subtle>}
      {asks && <AddressForm typed={known.typed} onType={known.type} />}
      {!asks && reading !== null && <AddressShown address={known.address} />}
      {reading !== null && <Reading {...reading} />}
    </div>
  );
}

function Reading({ flaws, untold, zipChecked }: AddressReading) {
  const { t } = useDesk();
  const parts = untold.map((part) => t(`purchase.address.part.${part}`)).join(', ');
  const isWhole = flaws.length === 0 && untold.length === 0;
  return (
    <>
      {flaws.length > 0 && (
        <Notice tone="careful">
          <ul className={look.flaws}>
            {flaws.map(({ part, wrong }) => (
              <li key={part} data-flaw={part}>
                {t(`purchase.address.flaw.${wrong}`, { part: t(`purchase.address.part.${part}`) })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {isWhole && <Notice tone={zipChecked ? 'good' : 'plain'}>{t('purchase.address.fine')}</Notice>}
      {isWhole && !zipChecked && <Subtle>{t('purchase.address.unchecked')}</Subtle>}
      {untold.length > 0 && <Subtle>{t('purchase.address.open', { parts })}</Subtle>}
      {flaws.length > 0 && <Subtle>{t('purchase.address.sold-to')}</Subtle>}
    </>
  );
}
