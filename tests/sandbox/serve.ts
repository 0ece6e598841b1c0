/** `npm start`: a Zendesk in the browser, with the true app in its apps tray. */
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { builtApp, ensureBuilt } from './server/app-build.ts';
import { bundleHost } from './server/host-bundle.ts';
import { listen } from './server/listen.ts';
import { answer, type Served } from './server/routes.ts';
import { bundleSdk } from './server/sdk-bundle.ts';

export interface SandboxOptions {
  /** The next free port is taken when this one is not; 0 takes any. */
  port?: number;
  /** A folder with a built app. Without it this repository's app is served, built when it is not up to date. */
  app?: string;
  /** Builds anew whenever a frame is loaded after a source has changed; for working on the app. */
  live?: boolean;
}

export interface Sandbox {
  url: string;
  close: () => Promise<void>;
}

export async function serveSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const own = options.app === undefined;
  // A source that does not build shall not keep the sandbox shut: live, it is told where the app would stand.
  const built = own ? ensureBuilt() : Promise.resolve();
  const [host, sdk] = await Promise.all([
    bundleHost(),
    bundleSdk(),
    options.live ? built.catch(() => undefined) : built,
  ]);
  const served: Served = {
    host,
    sdk,
    app: options.app ?? builtApp,
    beforeApp: async () => (options.live && own ? ensureBuilt() : undefined),
  };
  const { port, close } = await listen((request, response) => {
    answer(served, request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(stripVTControlCharacters(String(error)));
    });
  }, options.port ?? 4173);
  return { url: `http://localhost:${port}/`, close };
}

const started = process.argv[1];
if (started && realpathSync(started) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, app: { type: 'string' } } });
  const { url } = await serveSandbox({
    live: true,
    ...(values.port ? { port: Number(values.port) } : {}),
    ...(values.app ? { app: values.app } : {}),
  });
  console.log(`The sandbox is open at ${url}`);
}
