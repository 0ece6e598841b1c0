/** One fact asked of the agent: typed, or chosen where there are only a few answers. */
import { Field, Input, Select } from '@zendeskgarden/react-forms';
import { manualChoices, type ManualField as FieldId } from '../../core/facts/manual-form.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';

interface Properties {
  readonly field: FieldId;
  readonly value: string;
  readonly wrong: boolean;
  readonly locked: boolean;
}

export const ManualField = memoDeep(({ field, value, wrong, locked }: Properties) => {
  const { t, send } = useApp();
  const choices = manualChoices[field];
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
        {choices === undefined ? (
          <Input
            {...shared}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => told(event.currentTarget.value)}
          />
        ) : (
          <Select {...shared} onChange={(event) => told(event.currentTarget.value)}>
            {value === '' && <option value="">{t('ui.word.choose')}</option>}
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {t(`word.choice.${choice}`)}
              </option>
            ))}
          </Select>
        )}
        {wrong && <Field.Message validation="error">{t(`word.${field}.help`)}</Field.Message>}
      </Field>
    </div>
  );
});
