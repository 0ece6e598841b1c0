/** Buttons beside each other, wrapping where the column is narrow; a long label wraps inside its button. */
import type { ReactNode } from 'react';
import look from './look.module.css';

/** What can be pressed at one place, in the order of importance. */
export const Buttons = ({ children }: { readonly children: ReactNode }) => (
  <div className={look.buttons}>{children}</div>
);
