/** For journeys: a prepared case in the sandbox, closed when its test is over. */
import { onTestFinished } from 'vitest';
import { open, type OpenOptions, type Sandbox } from './sandbox-page.ts';

export type { OpenOptions, Sandbox } from './sandbox-page.ts';
export { expectNoise } from '../../noise.ts';

export async function openCase(id: string, options: OpenOptions = {}): Promise<Sandbox> {
  const sandbox = await open(id, options);
  onTestFinished(() => sandbox.close());
  return sandbox;
}
