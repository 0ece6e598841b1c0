/** Garden's small type, for what stands beside the point. */
import type { ReactNode } from 'react';
import look from './look.module.css';

/** Small words on a line of their own. */
export const Subtle = ({ children }: { readonly children: ReactNode }) => (
  <span className={look.subtle}>{children}</span>
);
