/** A box for what must not be overlooked: danger, doubt, or what stops the work. */
import type { ReactNode } from 'react';
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

interface Properties {
  readonly tone: Tone;
  readonly children: ReactNode;
}

export const Notice = ({ tone, children }: Properties) => (
  <div className={look.notice} data-tone={tone}>
    <Icon name={icons[tone]} />
    <div className={look.said}>{children}</div>
  </div>
);
