/** Takes an error as it was seen or written: pasted, or taken from what the customer wrote on the ticket. */
import { Field, Textarea } from '@zendeskgarden/react-forms';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { Button } from '../../sidebar/elements/Button.tsx';
import { Buttons } from '../../sidebar/elements/Buttons.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { useDesk } from '../desk-context.ts';
import look from './purchase.module.css';
import { reportedIn } from './reported.ts';

interface Properties {
  readonly onRead: (text: string) => void;
}

export function ErrorField({ onRead }: Properties) {
  const { t, about } = useDesk();
  const { subject, said } = about;
  const [text, setText] = useState('');
  const reported = useMemo(() => reportedIn({ subject, said }), [subject, said]);
  function pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onRead(text);
  }
  function take(line: string): void {
    setText(line);
    onRead(line);
  }
  return (
    <>
      {reported.length > 0 && (
        <div className={look.quotes}>
          <Subtle>{t('purchase.proposed')}</Subtle>
          {reported.map((line) => (
            <Button key={line} kind="link" data-action="read-proposed" onClick={() => take(line)}>
              {line}
            </Button>
          ))}
        </div>
      )}
      <div data-field="error-text">
        <Field>
          <Field.Label isRegular>{t('purchase.field')}</Field.Label>
          <Field.Hint>{t('purchase.hint')}</Field.Hint>
          <Textarea
            isCompact
            rows={3}
            value={text}
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={pressed}
          />
        </Field>
      </div>
      <Buttons>
        <Button data-action="read-error" onClick={() => onRead(text)}>
          {t('purchase.read')}
        </Button>
      </Buttons>
    </>
  );
}
