/** Garden's button. Primary is only the one that changes something at a customer's; a link is one within a text. */
import type { ButtonHTMLAttributes } from 'react';
import { drawn } from '#garden';
import look from './look.module.css';

const kinds = {
  plain: [drawn.plain, drawn.plainDanger],
  primary: [drawn.primary, drawn.primaryDanger],
  quiet: [drawn.quiet, drawn.quietDanger],
  link: [drawn.link, drawn.link],
} as const;

export interface ButtonProperties extends Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'className' | 'style' | 'type'
> {
  readonly kind?: keyof typeof kinds;
  readonly danger?: boolean;
  /** As wide as the column. */
  readonly wide?: boolean;
}

/** One button; what else it is given goes to the page's own. */
export function Button({ kind = 'plain', danger = false, wide = false, ...rest }: ButtonProperties) {
  const { className, ...garden } = kinds[kind][danger ? 1 : 0];
  return (
    <button
      {...rest}
      {...garden}
      type="button"
      className={`${className} ${look.button}`}
      data-kind={kind}
      {...(wide ? { 'data-wide': '' } : {})}
    />
  );
}
