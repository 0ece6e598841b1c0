/** Takes what was copied out of the admin pages, shows what was recognised in it, and only then fills the form. */
import { Field, Textarea } from '@zendeskgarden/react-forms';
import { useEffect, useRef } from 'react';
import { manualChoices, type ManualField } from '../../core/facts/manual-form.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import type { Pasting } from './use-pasting.ts';

interface Properties {
  readonly pasting: Pasting;
  readonly locked: boolean;
  /** The form holds now what was recognised, and is to be taken as far as it is complete. */
  readonly onFilled: () => void;
}

/** A value as the form will show it. */
function saidOf(field: ManualField, value: string, t: Translate): string {
  const choice = manualChoices[field]?.find((one) => one === value);
  if (choice !== undefined) return t(`word.choice.${choice}`);
  return value === 'none' ? t('ui.fact.none') : value;
}

export function PasteBox({ pasting, locked, onFilled }: Properties) {
  const { t, send } = useApp();
  const { found, other, text, onText, clear } = pasting;
  const place = useRef<HTMLDivElement>(null);
  const recognised = text === '' ? found.length : 0;
  useEffect(() => {
    // After a page that was pasted, Enter goes on; whoever types in the box stays there.
    if (recognised > 0) place.current?.querySelector('button')?.focus();
  }, [recognised]);
  function fill(): void {
    for (const { field, value } of found) send({ type: 'fill-in', field, value });
    clear();
    onFilled();
  }
  return (
    <div ref={place}>
      <Field>
        <Field.Label isRegular>{t('ui.paste.title')}</Field.Label>
        <Textarea
          isCompact
          rows={2}
          data-paste=""
          disabled={locked}
          value={text}
          placeholder={t('ui.paste.hint')}
          onChange={(event) => onText(event.currentTarget.value)}
        />
      </Field>
      <output>
        {text.trim() !== '' && found.length === 0 && other === null && (
          <Subtle>{t('ui.paste.nothing')}</Subtle>
        )}
        {other !== null && (
          <Subtle>
            {t('ui.paste.other', { field: t(`word.${other.field}`), value: other.value, told: other.told })}
          </Subtle>
        )}
        {found.map(({ field, value }) => (
          <Subtle key={field}>
            {t(`word.${field}`)}: <strong>{saidOf(field, value, t)}</strong>
          </Subtle>
        ))}
      </output>
      {found.length > 0 && (
        <Buttons>
          <Button data-action="fill-in-pasted" disabled={locked} onClick={fill}>
            {t('ui.paste.take', { count: found.length })}
          </Button>
        </Buttons>
      )}
    </div>
  );
}
