/**
 * Garden's alert, for what must not be overlooked: danger, or what stops the work. What is only told, or not known, stands
 * in its well. Neither is announced by itself: what changes is said in one place.
 */
import type { ReactNode } from 'react';
import { drawn } from '#garden';
import { Icon, type IconName } from './Icon.tsx';
import look from './look.module.css';
import type { Tone } from './tone.ts';

const icons: Readonly<Record<Tone, IconName>> = {
  plain: 'info',
  good: 'ok',
  careful: 'warn',
  danger: 'stop',
  doubt: 'unread',
};

const boxes = {
  plain: [drawn.alertInfo, drawn.alertInfoIcon],
  good: [drawn.alertSuccess, drawn.alertSuccessIcon],
  careful: [drawn.alertWarning, drawn.alertWarningIcon],
  danger: [drawn.alertError, drawn.alertErrorIcon],
  doubt: [drawn.well, null],
} as const;

interface Properties {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A box with the sign of its tone; nothing of it is announced. */
export function Notice({ tone, children }: Properties) {
  const [{ className, ...garden }, icon] = boxes[tone];
  return (
    <div {...garden} className={`${className} ${look.notice}`} data-tone={tone}>
      <Icon name={icons[tone]} {...(icon === null ? {} : { drawn: icon.className })} />
      <div className={look.said}>{children}</div>
    </div>
  );
}
