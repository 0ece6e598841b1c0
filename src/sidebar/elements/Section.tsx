/** One section of the column: a heading, what it links to, and its content. */
import { type ReactNode, useId } from 'react';
import { useApp } from '../app-context.ts';
import { Badge } from './Badge.tsx';
import look from './look.module.css';

interface Properties {
  readonly title: string;
  readonly links?: ReactNode;
  /** The agent's word, not what a service said. */
  readonly told?: boolean;
  /** The focus can come to its heading, when the work does. */
  readonly head?: boolean;
  /** The heading is there for those who go from heading to heading, and takes no place. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

/** A section under its heading, which names it to those who go from region to region. */
export function Section({ title, links, told = false, head = false, quiet = false, children }: Properties) {
  const { t } = useApp();
  const id = useId();
  return (
    <section className={quiet ? `${look.section} ${look.joined}` : look.section} aria-labelledby={id}>
      <div className={quiet ? look.heard : look.head}>
        <h2 id={id} className={look.title} {...(head ? { tabIndex: -1, 'data-head': '' } : {})}>
          {title}{' '}
          {told && (
            <Badge tone="plain" title={t('ui.fact.told-why')}>
              {t('ui.fact.told')}
            </Badge>
          )}
        </h2>
        {links}
      </div>
      {children}
    </section>
  );
}
