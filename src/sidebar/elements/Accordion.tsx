/**
 * Folds away what is done or seldom needed. It looks as Garden's accordion, over what the page itself has for folding: closed
 * content stays in the page, and is found by the browser's own search.
 */
import type { ReactNode } from 'react';
import { drawn } from '#garden';
import { Icon } from './Icon.tsx';
import look from './look.module.css';

interface Properties {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly onOpen?: () => void;
  /** Unfolded from the start. */
  readonly open?: boolean;
}

/** A headline with what it folds away; `onOpen` is told each time it is unfolded. */
export const Accordion = ({ summary, children, onOpen, open = false }: Properties) => (
  <details className={look.fold} open={open} onToggle={(event) => event.currentTarget.open && onOpen?.()}>
    <summary {...drawn.foldHeader}>
      <span {...drawn.foldLabel}>{summary}</span>
      <Icon name="fold" drawn={drawn.foldIcon.className} />
    </summary>
    {children}
  </details>
);
