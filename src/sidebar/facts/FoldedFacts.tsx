/** Facts that are looked up rather than read: folded, but for where something is chosen by them. */
import type { ReactNode } from 'react';
import { useApp } from '../app-context.ts';
import { Accordion } from '../elements/Accordion.tsx';
import { FactList } from './FactList.tsx';

interface Properties {
  /** Unfolded from the start. */
  readonly open: boolean;
  readonly children: ReactNode;
}

export function FoldedFacts({ open, children }: Properties) {
  const { t } = useApp();
  return (
    <Accordion summary={t('ui.facts.details')} open={open}>
      <FactList>{children}</FactList>
    </Accordion>
  );
}
