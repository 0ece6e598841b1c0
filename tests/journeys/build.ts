/** Builds the sandbox's app: the package's own code, but that it trusts the sandbox's page. */
import { buildInto } from '../package/build-into.ts';
import { builtApp } from '../sandbox/server/app-build.ts';

export async function setup(): Promise<void> {
  await buildInto(builtApp, 'sandbox');
}
