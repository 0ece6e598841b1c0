/** Types or picks what the case is about. What is typed counts as it is when Enter is pressed, listed or not. */
import { Combobox, Field, type IComboboxProps, Option } from '@zendeskgarden/react-dropdowns';
import { type KeyboardEvent, startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { styled } from 'styled-components';
import type { ChoiceField } from '../../core/case/events.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { drawn, narrowed, optionsOf } from './options.ts';
import { chosenBy, type Offered } from './typed.ts';

/** Garden hides the input until it has the focus and shows a copy of its value; here the input itself is shown. */
const Box = styled(Combobox)`
  [data-garden-id='dropdowns.combobox.value'] {
    display: none;
  }
`;

/** What the agent had done in the field before the list was there. */
export interface Begun {
  readonly focused: boolean;
  readonly open: boolean;
}

/** What a choice is drawn from. */
export interface ChoiceBoxProperties {
  readonly field: ChoiceField;
  readonly offered: Offered;
  readonly more: boolean;
  readonly begun: Begun;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
}

export const ChoiceBox = memoDeep((shown: ChoiceBoxProperties) => {
  const { field, offered, more, begun, typed, onTyped } = shown;
  const { t, send } = useApp();
  const [active, setActive] = useState(-1);
  const [open, setOpen] = useState(begun.open);
  const [filled, setFilled] = useState(false);
  // Garden draws what is in the list in one go with opening it: an empty one opens, and is filled in pieces.
  useEffect(() => startTransition(() => setFilled(open)), [open]);
  const options = useMemo(() => optionsOf(offered, t), [offered, t]);
  // The letters stand at once; the list opens and follows them in pieces, and holds no next letter up.
  const wanted = useDeferredValue(typed);
  const listed = useMemo(() => {
    if (!filled) return [];
    const found = narrowed(options, wanted);
    const left = found.length - drawn;
    return [
      ...found.slice(0, drawn).map((one) => (
        <Option key={one.value} value={one.value}>
          {one.value}
          <Option.Meta>{one.hint}</Option.Meta>
        </Option>
      )),
      found.length === 0 && <Option key="none" isDisabled value="none" label={t('ui.choice.typed')} />,
      (left > 0 || more) && (
        <Option key="more" isDisabled value="more" label={t('ui.choice.more', { count: left })} />
      ),
    ];
  }, [filled, options, wanted, more, t]);

  function choose(value: string): void {
    const wanted = chosenBy(value, field, offered);
    onTyped('');
    setActive(-1);
    if (wanted !== '') send({ type: 'choose', field, value: wanted });
  }

  const changed: NonNullable<IComboboxProps['onChange']> = (change) => {
    const { isExpanded } = change;
    if (isExpanded !== undefined) startTransition(() => setOpen(isExpanded));
    if (change.activeIndex !== undefined) setActive(change.activeIndex);
    if (typeof change.selectionValue === 'string') choose(change.selectionValue);
  };

  function pressed(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter' || active >= 0) return;
    event.preventDefault();
    choose(event.currentTarget.value);
  }

  return (
    <Field>
      <Field.Label hidden>{t(`ui.choice.${field}`)}</Field.Label>
      <Box
        isAutocomplete
        isCompact
        inputValue={typed}
        selectionValue={null}
        isExpanded={open}
        activeIndex={active}
        onChange={changed}
        placeholder={t(`ui.choice.${field}`)}
        listboxAriaLabel={t(`ui.choice.${field}`)}
        listboxMaxHeight="240px"
        inputProps={{
          hidden: false,
          // Garden tells of a letter later than it is typed, and meanwhile the next one would be lost.
          onInput: (event) => onTyped(event.currentTarget.value),
          onKeyDown: pressed,
          autoComplete: 'off',
          spellCheck: false,
          autoFocus: begun.focused,
        }}
      >
        {listed}
      </Box>
    </Field>
  );
});
