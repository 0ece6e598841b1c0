/** How each level looks beside its word. Block and stop look like danger, unread like doubt. */
import type { Level } from '../../core/findings/finding.ts';
import type { IconName } from '../elements/Icon.tsx';
import type { Tone } from '../elements/tone.ts';

export const lookOf: Readonly<Record<Level, { readonly icon: IconName; readonly tone: Tone }>> = {
  block: { icon: 'block', tone: 'danger' },
  stop: { icon: 'stop', tone: 'careful' },
  warn: { icon: 'warn', tone: 'careful' },
  info: { icon: 'info', tone: 'plain' },
  ok: { icon: 'ok', tone: 'good' },
  unread: { icon: 'unread', tone: 'doubt' },
};

/** Worst first; unread stands with what has to be confirmed, since it may hide either. */
const rank: Readonly<Record<Level, number>> = { block: 0, stop: 1, unread: 2, warn: 3, info: 4, ok: 5 };

export const worstFirst = (a: { readonly level: Level }, b: { readonly level: Level }): number =>
  rank[a.level] - rank[b.level];
