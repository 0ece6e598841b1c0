/**
 * A button that confirms or sends something, and takes only a press that was meant for it: none by a key that is held, none
 * by the second click of a double click, none before it has stood where it is for a moment. What it does not take, it says.
 */
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from 'react';
import { useApp } from '../app-context.ts';
import { Button, type ButtonProperties } from '../elements/Button.tsx';
import look from '../elements/look.module.css';
import { presses } from './keys.ts';
import { useArmed } from './use-armed.ts';

interface Properties extends Omit<ButtonProperties, 'onClick' | 'onKeyDown'> {
  readonly onPress: () => void;
}

/** A button that counts a press only once it has stood where it is for a moment, and was not pressed by a held key. */
export function ConfirmButton({ onPress, disabled = false, wide = false, ...rest }: Properties) {
  const { t } = useApp();
  const holder = useRef<HTMLSpanElement>(null);
  const { arming, takes } = useArmed(holder);
  const [missed, setMissed] = useState(false);
  const down = useRef(false);
  const waits = !disabled && arming !== 'armed';
  useLayoutEffect(() => {
    // A button that is held back while the finger is down on it never hears of the click.
    if (waits && down.current) setMissed(true);
  }, [waits]);

  function click({ nativeEvent }: MouseEvent): void {
    const taken = takes(nativeEvent);
    setMissed(!taken);
    if (taken) onPress();
  }
  function keyDown(event: KeyboardEvent): void {
    if (!event.repeat || !presses(event.key)) return;
    event.preventDefault();
    setMissed(true);
  }
  function pointerDown(): void {
    down.current = true;
    if (waits) setMissed(true);
  }
  function pointerGone(): void {
    down.current = false;
  }
  const said = arming === 'key-held' ? 'held' : missed ? 'missed' : null;
  return (
    <span
      ref={holder}
      className={look.confirm}
      data-holder=""
      {...(wide ? { 'data-wide': '' } : {})}
      onPointerDown={pointerDown}
      onPointerUp={pointerGone}
      onPointerLeave={pointerGone}
    >
      <Button
        {...rest}
        wide={wide}
        disabled={disabled || waits}
        {...(waits ? { 'data-arming': arming } : {})}
        onClick={click}
        onKeyDown={keyDown}
      />
      <output className={look.subtle}>{!disabled && said !== null && t(`ui.confirm.${said}`)}</output>
    </span>
  );
}
