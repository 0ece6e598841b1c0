/** The admin page said no: its words are pasted here, and read as an answer of CustomersDot's API would be. */
import { Field, Textarea } from '@zendeskgarden/react-forms';
import { useRef, useState } from 'react';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useApp } from '../app-context.ts';
import { Buttons } from '../elements/Buttons.tsx';
import steps from './steps.module.css';

interface Properties {
  readonly step: string;
  /** What stands in the field. */
  readonly words: string;
}

export function PageRefusal({ step, words }: Properties) {
  const { t, send, keepsTyping } = useApp();
  const field = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState(false);
  const missing = words.trim() === '';

  function say(): void {
    setTried(true);
    if (!missing) return send({ type: 'refused-in-admin', step });
    // Under a pointer nothing may scroll: its next click would meet another control.
    field.current?.focus({ preventScroll: true });
  }
  const wrong = tried && missing;
  return (
    <div className={steps.gate}>
      <div data-field="refusal">
        <Field>
          <Field.Label isRegular>{t('ui.step.refusal.label')}</Field.Label>
          <Field.Hint>
            {t('ui.step.refusal.hint')}
            {!keepsTyping && ` ${t('ui.gate.not-kept')}`}
          </Field.Hint>
          <Textarea
            ref={field}
            isCompact
            rows={2}
            spellCheck={false}
            autoComplete="off"
            value={words}
            {...(wrong ? { validation: 'error' as const } : {})}
            onChange={(event) => send({ type: 'quote', step, words: event.currentTarget.value })}
          />
          {wrong && (
            <Field.Message role="alert" validation="error">
              {t('ui.step.refusal.missing')}
            </Field.Message>
          )}
        </Field>
      </div>
      <Buttons>
        <ConfirmButton data-action="refused-in-admin" onPress={say}>
          {t('ui.step.refused-in-admin')}
        </ConfirmButton>
      </Buttons>
    </div>
  );
}
