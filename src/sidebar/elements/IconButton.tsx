/** Garden's small button with an icon, for what an agent does without thinking. */
import type { ButtonHTMLAttributes } from 'react';
import { drawn } from '#garden';
import { Icon, type IconName } from './Icon.tsx';
import look from './look.module.css';

interface Properties extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: IconName;
  readonly label: string;
}

const { className, ...garden } = drawn.iconButton;

export const IconButton = ({ icon, label, ...rest }: Properties) => (
  <button
    {...rest}
    {...garden}
    type="button"
    className={`${className} ${look.iconButton}`}
    aria-label={label}
    title={label}
  >
    <Icon name={icon} />
  </button>
);
