/** Finding a how-to by what is typed. */
import { folded } from './folded.ts';

/** Whether every word that was typed stands somewhere in a text; nothing typed finds all. */
export function finds(typed: string, text: string): boolean {
  const there = folded(text);
  return folded(typed)
    .split(/\s+/)
    .every((word) => there.includes(word));
}
