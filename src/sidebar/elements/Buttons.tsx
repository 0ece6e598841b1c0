/** Buttons beside each other, wrapping where the column is narrow; a long label wraps inside its button. */
import type { ReactNode } from 'react';
import look from './look.module.css';

export const Buttons = ({ children }: { readonly children: ReactNode }) => (
  <div className={look.buttons}>{children}</div>
);
