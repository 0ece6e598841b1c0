/** Folds away what is done or seldom needed; closed content stays in the page. */
import type { ReactNode } from 'react';
import look from './look.module.css';

interface Properties {
  readonly summary: ReactNode;
  readonly children: ReactNode;
}

export const Fold = ({ summary, children }: Properties) => (
  <details className={look.fold}>
    <summary>{summary}</summary>
    {children}
  </details>
);
