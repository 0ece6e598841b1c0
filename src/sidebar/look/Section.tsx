/** One section of the column: a heading, what it links to, and its content. */
import { type ReactNode, useId } from 'react';
import look from './look.module.css';

interface Properties {
  readonly title: string;
  readonly links?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, links, children }: Properties) {
  const id = useId();
  return (
    <section className={look.section} aria-labelledby={id}>
      <div className={look.head}>
        <h2 id={id} className={look.title}>
          {title}
        </h2>
        {links}
      </div>
      {children}
    </section>
  );
}
