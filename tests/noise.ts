/**
 * What is written to the console during a test. A warning that nobody reads is a fault that nobody mends, so each line
 * fails its test, unless the test said beforehand that it would come.
 */
import { formatWithOptions } from 'node:util';

export type Level = 'log' | 'info' | 'debug' | 'warn' | 'error';

const heard: string[] = [];
const expected: RegExp[] = [];

/** Says that this test writes something like this to the console; it fails too when nothing of the kind comes. */
export function expectNoise(pattern: RegExp): void {
  expected.push(pattern);
}

export function hear(level: Level, words: readonly unknown[]): void {
  heard.push(`console.${level}: ${formatWithOptions({ colors: false, depth: 4 }, ...words)}`);
}

const isHeard = (pattern: RegExp): boolean => heard.some((line) => line.search(pattern) >= 0);

/** What a test expects and has not heard yet: a page speaks when it comes to it, and a test that ended before would miss it. */
export const unheard = (): readonly RegExp[] => expected.filter((pattern) => !isHeard(pattern));

/** Closes the books of one test: what speaks against it, if anything, and an empty page for the next one. */
export function settle(): string | undefined {
  const lines = heard.splice(0);
  const patterns = expected.splice(0);
  const unexpected = lines.filter((line) => !patterns.some((pattern) => line.search(pattern) >= 0));
  const missing = patterns.filter((pattern) => !lines.some((line) => line.search(pattern) >= 0));
  const complaints = [
    ...unexpected.map(
      (line) => `Nobody expected this on the console (see expectNoise in tests/noise.ts):\n${line}`,
    ),
    ...missing.map((pattern) => `Expected on the console, and never came: ${String(pattern)}`),
  ];
  return complaints.length === 0 ? undefined : complaints.join('\n\n');
}
