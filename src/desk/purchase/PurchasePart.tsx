/** An error that the customer reports: what it means, what comes next, and whatever that needs. */
import { useState } from 'react';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { useDesk } from '../desk-context.ts';
import { readAddress } from './address-flaws.ts';
import { isTold } from './address.ts';
import { AddressCheck } from './AddressCheck.tsx';
import { ErrorField } from './ErrorField.tsx';
import { PreparedIssue } from './PreparedIssue.tsx';
import look from './purchase.module.css';
import { PurchaseLinks } from './PurchaseLinks.tsx';
import { readError } from './recognise.ts';
import { Recognised } from './Recognised.tsx';
import { Replies } from './Replies.tsx';
import type { Rule } from './rule.ts';
import { nameOf } from './rule-name.ts';
import { useAddress } from './use-address.ts';

/** Errors that a wrong address may be behind (page 004). */
const ofAddress: readonly Rule[] = ['address', 'card', 'E16'];

export function PurchasePart() {
  const { t } = useDesk();
  /** What was read last; null before anything was. */
  const [error, setError] = useState<string | null>(null);
  const rules = error === null ? [] : readError(error);
  const needsAddress = rules.some((rule) => ofAddress.includes(rule));
  const known = useAddress(needsAddress);
  const { onRecord, address } = known;
  const reading = isTold(address) ? readAddress(address) : null;
  const isUnread = onRecord.tag === 'unread' && reading === null;
  return (
    <div data-part="purchase" className={look.part} {...(isUnread ? { 'data-unread': '' } : {})}>
      <ErrorField onRead={setError} />
      <output>
        {error !== null && rules.length === 0 && <Subtle>{t('purchase.nothing')}</Subtle>}
        {rules.length > 0 && (
          <Subtle>
            {t('purchase.recognised', { rules: rules.map((rule) => nameOf(rule, t)).join(', ') })}
          </Subtle>
        )}
      </output>
      {rules.map((rule) => (
        <Recognised key={rule} rule={rule} />
      ))}
      {error !== null && rules.length > 0 && (
        <>
          <PurchaseLinks />
          {needsAddress && <AddressCheck known={known} reading={reading} />}
          <Replies rules={rules} error={error} parts={reading?.flaws.map(({ part }) => part) ?? []} />
          <PreparedIssue rules={rules} error={error} address={reading} />
        </>
      )}
    </div>
  );
}
