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
  /** Another place of the page bears the name. */
  readonly nameless?: boolean;
  readonly children?: ReactNode;
}

export function NamedFact(properties: Properties) {
  const { id, shown, copied = false, optional = false, nameless = false, children } = properties;
  const { t } = useApp();
  if (optional && shown.is === 'none') return null;
  return (
    <div className={facts.pair}>
      <dt>{t(`ui.fact.${id}`)}</dt>
      <dd>
        <Fact id={id} shown={shown} copied={copied} nameless={nameless} /> {children}
      </dd>
    </div>
  );
}
