import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { drawnByGarden } from './tools/vite/drawn-by-garden.ts';
import { wordsInParts } from './tools/vite/translations.ts';
import { LongestFirst } from './tools/vitest/longest-first.ts';

// Some tests search far and long; they are run by `npm run test:long`, not with every change.
const long = process.env['LONG'] === '1';
const leftOut = ['**/node_modules/**', ...(long ? [] : ['**/*.long.test.{ts,tsx}'])];

type Part = NonNullable<TestProjectInlineConfiguration['test']>;

function part(name: string, order: number, rest: Part): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: { name, sequence: { groupOrder: order }, ...rest, exclude: [...leftOut, ...(rest.exclude ?? [])] },
  };
}

const minute = 60_000;
/** Nothing takes so long that ever ends, however busy the machine is: this tells what hangs, not what is slow. */
const hanging = 5 * minute;

export default defineConfig({
  plugins: [wordsInParts(import.meta.dirname), drawnByGarden()],
  test: {
    environment: 'node',
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    sequence: { sequencer: LongestFirst },
    projects: [
      part('rules', 0, {
        include: ['tests/**/*.test.{ts,tsx}'],
        exclude: ['tests/package/**', 'tests/journeys/**', 'tests/performance/{sizes,first-load}.test.ts'],
        // Most of a file's time would go into importing anew what the file before it had imported.
        isolate: false,
        // Stories leave much behind that is not needed any more.
        execArgv: ['--max-semi-space-size=64'],
        maxWorkers: 2,
        testTimeout: long ? 10 * minute : hanging,
        hookTimeout: hanging,
      }),
      part('package', 1, {
        include: ['tests/package/**/*.test.ts', 'tests/performance/sizes.test.ts'],
        globalSetup: ['tests/package/build.ts'],
      }),
      part('journeys', 2, {
        include: ['tests/journeys/**/*.test.{ts,tsx}', 'tests/performance/first-load.test.ts'],
        globalSetup: ['tests/journeys/build.ts'],
        // A journey waits half of its time for its page, so three of them keep two cores busy; more would only make each other late.
        maxWorkers: 3,
        testTimeout: long ? 10 * minute : hanging,
        hookTimeout: hanging,
        expect: { poll: { timeout: minute } },
      }),
    ],
  },
});
