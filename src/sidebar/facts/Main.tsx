/** The one thing of a card by which an agent knows it: a name, a path. */
import type { ReactNode } from 'react';
import facts from './facts.module.css';

export const Main = ({ children }: { readonly children: ReactNode }) => (
  <div className={facts.main}>{children}</div>
);
