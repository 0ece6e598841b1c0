/** Facts side by side, wrapping between facts and never within one where it fits. */
import type { ReactNode } from 'react';
import facts from './facts.module.css';

export const FactList = ({ children }: { readonly children: ReactNode }) => (
  <dl className={facts.list}>{children}</dl>
);
