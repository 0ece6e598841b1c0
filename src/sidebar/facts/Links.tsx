/** Links to the pages behind a card, beside its heading. */
import type { ReactNode } from 'react';
import facts from './facts.module.css';

export const Links = ({ children }: { readonly children: ReactNode }) => (
  <span className={facts.links}>{children}</span>
);
