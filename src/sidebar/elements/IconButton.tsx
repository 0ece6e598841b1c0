/** A small button with an icon, for what an agent does without thinking. */
import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import look from './look.module.css';

interface Properties extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName;
  readonly label: string;
}

export const IconButton = ({ icon, label, ...rest }: Properties) => (
  <button {...rest} type="button" className={look.iconButton} aria-label={label} title={label}>
    <Icon name={icon} />
  </button>
);
