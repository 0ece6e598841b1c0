/** Garden's tag: a word or two about something unusual. */
import { drawn } from '#garden';
import type { Tone } from './tone.ts';
import look from './look.module.css';

const tags = {
  plain: drawn.tagPlain,
  good: drawn.tagGood,
  careful: drawn.tagCareful,
  danger: drawn.tagDanger,
  doubt: drawn.tagPlain,
} as const;

interface Properties {
  readonly tone: Tone;
  readonly title?: string;
  readonly children: string;
}

/** `title`: more about it, for whoever points at it. */
export function Badge({ tone, title, children }: Properties) {
  const { className, ...garden } = tags[tone];
  return (
    <span {...garden} className={`${className} ${look.badge}`} data-tone={tone} title={title}>
      <span>{children}</span>
    </span>
  );
}
