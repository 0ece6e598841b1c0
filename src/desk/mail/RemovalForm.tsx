/** What the agent confirms before an address is taken off a list, and the button that sends it. */
import { Checkbox, Field } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { SuppressionList } from '../../clients/mailgun/schemas.ts';
import { ConfirmButton } from '../../sidebar/confirm/ConfirmButton.tsx';
import { useDesk } from '../desk-context.ts';

interface Properties {
  readonly list: SuppressionList;
  readonly isBusy: boolean;
  readonly onRemove: () => void;
}

export function RemovalForm({ list, isBusy, onRemove }: Properties) {
  const { t } = useDesk();
  const [given, give] = useState(false);
  return (
    <>
      <Field>
        <Checkbox
          data-gate="suppression"
          checked={given}
          disabled={isBusy}
          onChange={(event) => give(event.currentTarget.checked)}
        >
          <Field.Label isRegular>{t(`mail.gate.${list}`)}</Field.Label>
        </Checkbox>
      </Field>
      <ConfirmButton
        kind="primary"
        data-action="remove-suppression"
        disabled={!given || isBusy}
        onPress={() => {
          // What was confirmed counts for one press.
          give(false);
          onRemove();
        }}
      >
        {t('mail.remove')}
      </ConfirmButton>
    </>
  );
}
