/** One fact asked of the agent: typed, or chosen where there are only a few answers. Nothing is preset. */
import { Field, Input, Select } from '@zendeskgarden/react-forms';
import {
  manualChoices,
  type ManualField as FieldId,
  manualStatuses,
  manualWords,
} from '../../core/facts/manual-form.ts';
import type { Translate } from '../../i18n/translate.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import facts from './facts.module.css';

interface Properties {
  readonly field: FieldId;
  readonly value: string;
  readonly wrong: boolean;
  readonly locked: boolean;
  /** Enter in a field takes what is there, as the button does. */
  readonly onEnter: () => void;
}

interface Option {
  readonly value: string;
  readonly text: string;
}

/** What there is to choose among; null for a field that is typed. A status is Zuora's own word, also one that was pasted. */
function optionsOf(field: FieldId, value: string, t: Translate): readonly Option[] | null {
  if (field === 'subscription-status') {
    const isOther = value !== '' && !manualStatuses.includes(value);
    return [...manualStatuses, ...(isOther ? [value] : [])].map((one) => ({ value: one, text: one }));
  }
  const choices = manualChoices[field];
  return choices?.map((choice) => ({ value: choice, text: t(`word.choice.${choice}`) })) ?? null;
}

export const ManualField = memoDeep(({ field, value, wrong, locked, onEnter }: Properties) => {
  const { t, send } = useApp();
  const options = optionsOf(field, value, t);
  const told = (text: string): void => send({ type: 'fill-in', field, value: text });
  const shared = {
    isCompact: true,
    value,
    disabled: locked,
    title: t(`word.${field}.help`),
    ...(wrong ? { validation: 'error' as const } : {}),
  };
  return (
    <div data-field={field}>
      <Field>
        <Field.Label isRegular>{t(`word.${field}`)}</Field.Label>
        {/* With a keyboard the word is as soon typed: it would only be one more stop. */}
        {manualWords[field]?.map((word) => (
          <span key={word} className={facts.word}>
            <Button kind="link" tabIndex={-1} disabled={locked} onClick={() => told(word)}>
              {word}
            </Button>
          </span>
        ))}
        {options === null ? (
          <Input
            {...shared}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => told(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && onEnter()}
          />
        ) : (
          <Select {...shared} onChange={(event) => told(event.currentTarget.value)}>
            <option value="">{t('ui.word.choose')}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </Select>
        )}
        {wrong && <Field.Message validation="error">{t(`word.${field}.help`)}</Field.Message>}
      </Field>
    </div>
  );
});
