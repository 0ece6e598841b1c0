/** A button of Garden's look. Primary is only the one that changes something at a customer's. */
import type { ButtonHTMLAttributes } from 'react';
import look from './look.module.css';

export interface ButtonProperties extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: 'plain' | 'primary' | 'quiet';
  readonly danger?: boolean;
  /** As wide as the column. */
  readonly wide?: boolean;
}

export const Button = ({ kind = 'plain', danger = false, wide = false, ...rest }: ButtonProperties) => (
  <button
    {...rest}
    type="button"
    className={look.button}
    data-kind={kind}
    {...(danger ? { 'data-danger': '' } : {})}
    {...(wide ? { 'data-wide': '' } : {})}
  />
);
