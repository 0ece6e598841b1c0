/** Takes what was copied out of an admin page, shows what was recognised in it, and only then fills the form. */
import { Field, Textarea } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import { wordFields } from '../../core/facts/manual-entry.ts';
import { useHand } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import { Fold } from '../elements/Accordion.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { factsPasted } from './pasted.ts';

export function PasteBox() {
  const { say, send } = useHand();
  const [text, setText] = useState('');
  const facts = factsPasted(text);
  const found = wordFields.flatMap((field) => {
    const value = facts[field];
    return value === undefined ? [] : [{ field, value }];
  });
  function take(): void {
    for (const { field, value } of found) send({ type: 'word', field, value });
    setText('');
  }
  return (
    <Fold summary={say('ui.paste.title')}>
      <Field>
        <Field.Label hidden>{say('ui.paste.title')}</Field.Label>
        <Textarea
          isCompact
          rows={2}
          value={text}
          placeholder={say('ui.paste.hint')}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      {text.trim() !== '' && found.length === 0 && <Subtle>{say('ui.paste.nothing')}</Subtle>}
      {found.map(({ field, value }) => (
        <Subtle key={field}>
          {say(`word.${field}`)}: <strong>{value === '' ? say('ui.fact.none') : value}</strong>
        </Subtle>
      ))}
      {found.length > 0 && (
        <Buttons>
          <Button onClick={take}>{say('ui.paste.take', { count: found.length })}</Button>
        </Buttons>
      )}
    </Fold>
  );
}
