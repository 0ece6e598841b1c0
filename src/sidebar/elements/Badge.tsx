/** A word or two about something unusual. */
import type { Tone } from './tone.ts';
import look from './look.module.css';

interface Properties {
  readonly tone: Tone;
  readonly title?: string;
  readonly children: string;
}

export const Badge = ({ tone, title, children }: Properties) => (
  <span className={look.badge} data-tone={tone} title={title}>
    {children}
  </span>
);
