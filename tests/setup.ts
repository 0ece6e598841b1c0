/** Runs before each test file. An unhandled rejection needs nothing here: vitest itself fails the run for it. */
import { afterAll, afterEach } from 'vitest';
import { hear, settle, type Level } from './noise.ts';

const levels: readonly Level[] = ['log', 'info', 'debug', 'warn', 'error'];
for (const level of levels) {
  console[level] = (...words: unknown[]) => hear(level, words);
}

function complain(): void {
  const complaint = settle();
  if (complaint !== undefined) throw new Error(complaint);
}

// Set up first and therefore run last: what the test's own clean-up writes counts as well.
afterEach(complain);
afterAll(complain);
