/** Folds away what is done or seldom needed; closed content stays in the page. */
import type { ReactNode } from 'react';
import look from './look.module.css';

interface Properties {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly onOpen?: () => void;
}

export const Accordion = ({ summary, children, onOpen }: Properties) => (
  <details className={look.fold} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
    <summary>{summary}</summary>
    {children}
  </details>
);
