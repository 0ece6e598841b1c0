/** Asks the agent for the address, where CustomersDot does not tell it. It is read as it is typed. */
import { Field, Input } from '@zendeskgarden/react-forms';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { useDesk } from '../desk-context.ts';
import { type AddressPart, addressParts } from './address.ts';
import look from './purchase.module.css';
import type { TypedAddress } from './typed-address.ts';

interface Properties {
  readonly typed: TypedAddress;
  readonly onType: (part: AddressPart, text: string) => void;
}

export function AddressForm({ typed, onType }: Properties) {
  const { t, about } = useDesk();
  return (
    <>
      <Subtle>{t(about.customer === null ? 'purchase.address.no-customer' : 'purchase.address.ask')}</Subtle>
      <div className={look.fields}>
        {addressParts.map((part) => (
          <div key={part} data-field={`address-${part}`}>
            <Field>
              <Field.Label isRegular>{t(`purchase.address.part.${part}`)}</Field.Label>
              <Input
                isCompact
                autoComplete="off"
                spellCheck={false}
                value={typed[part] ?? ''}
                onChange={(event) => onType(part, event.currentTarget.value)}
              />
            </Field>
          </div>
        ))}
      </div>
    </>
  );
}
