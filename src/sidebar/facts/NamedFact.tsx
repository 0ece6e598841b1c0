/** One fact with its name. */
import type { ReactNode } from 'react';
import { useApp } from '../app-context.ts';
import { Fact } from './Fact.tsx';
import type { FactId } from './fact-id.ts';
import facts from './facts.module.css';
import type { Shown } from './shown.ts';

interface Properties {
  readonly id: FactId;
  readonly shown: Shown;
  readonly copied?: boolean;
  /** Left out altogether where there is nothing to say. */
  readonly optional?: boolean;
  readonly children?: ReactNode;
}

export function NamedFact({ id, shown, copied = false, optional = false, children }: Properties) {
  const { t } = useApp();
  if (optional && shown.is === 'none') return null;
  return (
    <div className={facts.pair}>
      <dt>{t(`ui.fact.${id}`)}</dt>
      <dd>
        <Fact id={id} shown={shown} copied={copied} /> {children}
      </dd>
    </div>
  );
}
