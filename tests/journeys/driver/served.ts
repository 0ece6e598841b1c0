/** The sandbox's server, started once by each worker and again only for another app. */
import { serveSandbox, type Sandbox } from '../../sandbox/serve.ts';
import { builtApp } from '../../sandbox/server/app-build.ts';

const served = new Map<string, Promise<Sandbox>>();

/** The tests' set-up has built the app already; building it here as well would pull it from under another worker. */
export async function sandboxUrl(app = builtApp): Promise<string> {
  let sandbox = served.get(app);
  if (!sandbox) {
    sandbox = serveSandbox({ port: 0, app });
    served.set(app, sandbox);
  }
  return (await sandbox).url;
}

/** A worker of the tests takes its servers with it; a script has to close them. */
export async function closeServers(): Promise<void> {
  const open = [...served.values()];
  served.clear();
  await Promise.all(open.map(async (sandbox) => (await sandbox).close()));
}
