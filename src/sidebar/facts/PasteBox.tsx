/** Takes what was copied out of an admin page, shows what was recognised in it, and only then fills the form. */
import { Field, Textarea } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { manualFields } from '../../core/facts/manual-form.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import { Accordion } from '../elements/Accordion.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { factsPasted } from './pasted.ts';

interface Properties {
  readonly locked: boolean;
}

export function PasteBox({ locked }: Properties) {
  const { t, send } = useApp();
  const [text, setText] = useState('');
  const facts = factsPasted(text);
  const found = manualFields.flatMap((field) => {
    const value = facts[field];
    return value === undefined ? [] : [{ field, value }];
  });
  function take(): void {
    for (const { field, value } of found) send({ type: 'fill-in', field, value });
    setText('');
  }
  return (
    <Accordion summary={t('ui.paste.title')}>
      <Field>
        <Field.Label hidden>{t('ui.paste.title')}</Field.Label>
        <Textarea
          isCompact
          rows={2}
          disabled={locked}
          value={text}
          placeholder={t('ui.paste.hint')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      {text.trim() !== '' && found.length === 0 && <Subtle>{t('ui.paste.nothing')}</Subtle>}
      {found.map(({ field, value }) => (
        <Subtle key={field}>
          {t(`word.${field}`)}: <strong>{value === 'none' ? t('ui.fact.none') : value}</strong>
        </Subtle>
      ))}
      {found.length > 0 && (
        <Buttons>
          <Button onClick={take}>{t('ui.paste.take', { count: found.length })}</Button>
        </Buttons>
      )}
    </Accordion>
  );
}
