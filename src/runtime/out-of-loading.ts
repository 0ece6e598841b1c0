/** When the column is drawn for the first time. */
import { assess } from '../core/case/assessment.ts';
import { caseStatus } from '../core/case/status.ts';
import type { Clock } from './services.ts';
import type { Runtime } from './runtime.ts';

/** In this time, ms, nobody misses what has been read so far. */
const moment = 200;

function isLoading(runtime: Runtime): boolean {
  const state = runtime.state();
  return caseStatus(state, assess(state, runtime.now())) === 'loading';
}

/**
 * Waits until the case has come out of loading, but for 200 ms at most; never rejects. A column that is drawn while its answers
 * arrive is drawn twice, and the verdict waits for the first time as well.
 */
export async function outOfLoading(runtime: Runtime, clock: Clock): Promise<void> {
  if (!isLoading(runtime)) return;
  await new Promise<void>((resolve) => {
    const leave = runtime.subscribe(() => {
      if (!isLoading(runtime)) end();
    });
    const forget = clock.after(moment, end);
    function end(): void {
      leave();
      forget();
      resolve();
    }
  });
}
