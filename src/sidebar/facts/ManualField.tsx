/** One fact asked of the agent: typed, or chosen where there are only a few answers. */
import { Field, Input, Select } from '@zendeskgarden/react-forms';
import { wordChoices, type WordField as FieldId } from '../../core/facts/manual-entry.ts';
import { still } from '../memo.ts';
import { useHand } from '../app-context.ts';

interface Properties {
  readonly field: FieldId;
  readonly value: string;
  readonly wrong: boolean;
  readonly locked: boolean;
}

export const WordField = still(({ field, value, wrong, locked }: Properties) => {
  const { say, send } = useHand();
  const choices = wordChoices[field];
  const told = (text: string): void => send({ type: 'word', field, value: text });
  const shared = {
    isCompact: true,
    value,
    disabled: locked,
    title: say(`word.${field}.help`),
    ...(wrong ? { validation: 'error' as const } : {}),
  };
  return (
    <div data-field={field}>
      <Field>
        <Field.Label isRegular>{say(`word.${field}`)}</Field.Label>
        {choices === undefined ? (
          <Input
            {...shared}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => told(event.currentTarget.value)}
          />
        ) : (
          <Select {...shared} onChange={(event) => told(event.currentTarget.value)}>
            {value === '' && <option value="">{say('ui.word.choose')}</option>}
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {say(`word.choice.${choice}`)}
              </option>
            ))}
          </Select>
        )}
        {wrong && <Field.Message validation="error">{say(`word.${field}.help`)}</Field.Message>}
      </Field>
    </div>
  );
});
