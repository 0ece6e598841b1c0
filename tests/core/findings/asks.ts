/** One question of the page of rules as a table: what is so, and what the finding says of it. */
import { describe, expect, test } from 'vitest';
import type { FindingId, Gate, Level } from '#core/findings/finding.ts';
import { finding, type Given } from '../build.ts';

/** What is so; the level and the sentence that say it; how it is confirmed, where it has to be. */
export type Row =
  | readonly [so: string, given: Given, level: Level, says: string, gate?: Gate]
  | readonly [so: string, given: Given, level: 'left out'];

export function asks(id: FindingId, rows: readonly Row[]): void {
  describe(id, () => {
    test.each(rows.map((row) => [row[0], row] as const))('%s', (_, [, given, level, says, gate]) => {
      const found = finding(id, given);
      if (level === 'left out') expect(found).toBeUndefined();
      else
        expect(found).toMatchObject({ id, level, messageKey: `finding.${id}.${says}`, gate: gate ?? null });
    });
  });
}
