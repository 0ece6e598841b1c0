/**
 * Prints "passed failed skipped" of a test run, from vitest's JSON report and the run's exit code. A run that ended
 * badly never counts as one without a failure: a file that could not be loaded, an error outside of any test or a
 * report that was never written is a failure too, though no test bears its name.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export function countTests(report: Report | undefined, exitCode: number): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report?.testResults ?? []) {
    const failedBefore = counts.failed;
    for (const { status } of file.assertionResults) {
      counts[status === 'passed' || status === 'failed' ? status : 'skipped'] += 1;
    }
    if (file.status === 'failed' && counts.failed === failedBefore) counts.failed += 1;
  }
  const ranNothing = counts.passed + counts.failed === 0;
  if (counts.failed === 0 && (exitCode !== 0 || ranNothing)) counts.failed = 1;
  return counts;
}

function read(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path = '', exitCode = '1'] = process.argv.slice(2);
  const { passed, failed, skipped } = countTests(read(path), Number(exitCode));
  process.stdout.write(`${passed} ${failed} ${skipped}\n`);
}
