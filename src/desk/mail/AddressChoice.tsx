/** Whose emails are looked at: the one address, or a choice of several. */
import { Field, Select } from '@zendeskgarden/react-forms';
import { useDesk } from '../desk-context.ts';

interface Properties {
  readonly emails: readonly string[];
  readonly address: string;
  readonly onPick: (address: string) => void;
}

export function AddressChoice({ emails, address, onPick }: Properties) {
  const { t } = useDesk();
  if (emails.length === 1) return <p>{address}</p>;
  return (
    <Field>
      <Field.Label isRegular>{t('mail.address')}</Field.Label>
      <Select isCompact value={address} onChange={(event) => onPick(event.currentTarget.value)}>
        {emails.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
    </Field>
  );
}
