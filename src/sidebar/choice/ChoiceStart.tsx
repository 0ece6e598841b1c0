/** The field of a choice before anybody has turned to it. It takes what is typed as the list does, which comes in its place. */
import { type ComponentType, type KeyboardEvent, useId, useRef } from 'react';
import { drawn } from '#garden';
import type { ChoiceField } from '../../core/case/events.ts';
import { useApp } from '../app-context.ts';
import { Icon } from '../elements/Icon.tsx';
import { loadChoiceBox } from '../lazy.tsx';
import type { Begun, ChoiceBoxProperties } from './ChoiceBox.tsx';
import choice from './choice.module.css';
import { chosenBy, type Offered } from './typed.ts';

interface Properties {
  readonly field: ChoiceField;
  readonly offered: Offered;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onLoaded: (Box: ComponentType<ChoiceBoxProperties>, begun: Begun) => void;
}

/** Letters that are being put together would be lost with the field that they are typed into. */
const together = (input: HTMLInputElement): Promise<unknown> =>
  new Promise((resolve) => {
    input.addEventListener('compositionend', resolve, { once: true });
  });

const { className, ...garden } = drawn.input;

export function ChoiceStart({ field, offered, typed, onTyped, onLoaded }: Properties) {
  const { t, send } = useApp();
  const place = useId();
  const asked = useRef(false);
  const composing = useRef(false);
  const opens = useRef(false);

  async function load(input: HTMLInputElement): Promise<void> {
    if (asked.current) return;
    asked.current = true;
    try {
      const Box = await loadChoiceBox();
      if (composing.current) await together(input);
      const focused = document.activeElement === input;
      onLoaded(Box, { focused, open: focused && (opens.current || input.value !== '') });
    } catch {
      // The field works without the list, and asks for it again when it is turned to again.
      asked.current = false;
    }
  }

  function pressed({ key, currentTarget: input }: KeyboardEvent<HTMLInputElement>): void {
    if (key === 'ArrowDown') opens.current = true;
    if (key !== 'Enter' || composing.current) return;
    const value = chosenBy(input.value, field, offered);
    onTyped('');
    if (value !== '') send({ type: 'choose', field, value });
  }

  return (
    <div {...garden} className={`${className} ${choice.start}`} id={place}>
      <input
        role="combobox"
        aria-expanded={false}
        aria-haspopup="listbox"
        aria-controls={place}
        aria-label={t(`ui.choice.${field}`)}
        placeholder={t(`ui.choice.${field}`)}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => onTyped(event.currentTarget.value)}
        onFocus={(event) => void load(event.currentTarget)}
        onPointerDown={() => {
          opens.current = true;
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          composing.current = false;
        }}
        onKeyDown={pressed}
      />
      <Icon name="fold" />
    </div>
  );
}
