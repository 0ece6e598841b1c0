/** How many notes the ticket still takes: asked before each is written, and not before. */
import type { Journal } from './reading.ts';

/** Of the 30 updates of a ticket that Zendesk accepts in 10 minutes, the journal takes so many. */
const window = { ms: 10 * 60_000, notes: 26 };

/**
 * When the next note may be written, epoch ms; null: at once. Zendesk takes 30 updates of a ticket in 10 minutes, of
 * which the journal uses 26.
 */
export function notesFullUntil({ times }: Pick<Journal, 'times'>, now: number): number | null {
  // Clocks differ: what Zendesk dates later than now was taken just now, and fills the window no longer than that.
  const recent = times.map((time) => Math.min(time, now)).filter((time) => time > now - window.ms);
  const oldest = recent.at(-window.notes);
  return oldest === undefined ? null : oldest + window.ms;
}
