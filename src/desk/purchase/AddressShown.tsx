/** The address as CustomersDot has it, part by part; what it does not tell is not shown as empty. */
import { useDesk } from '../desk-context.ts';
import { type Address, addressParts } from './address.ts';
import look from './purchase.module.css';

export function AddressShown({ address }: { readonly address: Address }) {
  const { t } = useDesk();
  return (
    <dl className={look.address}>
      {addressParts.map((part) => {
        const told = address[part];
        return (
          <div key={part}>
            <dt>{t(`purchase.address.part.${part}`)}</dt>
            {told === undefined ? (
              <dd className={look.open} data-unread="">
                {t('purchase.address.untold')}
              </dd>
            ) : (
              <dd>{told?.trim() ? told : t('purchase.address.empty')}</dd>
            )}
          </div>
        );
      })}
    </dl>
  );
}
