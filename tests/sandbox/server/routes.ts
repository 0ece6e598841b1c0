/** Which file stands behind which address. Neither origin knows a secret: the world lives in the page. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { appFile } from './app-files.ts';
import type { ServedFile } from './host-bundle.ts';

export interface Served {
  host: Map<string, ServedFile>;
  sdk: string;
  app: string;
  /** Runs before the app's page or manifest is handed out. */
  beforeApp: () => Promise<void>;
}

export async function answer(
  served: Served,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  if (url.hostname === '127.0.0.1' && url.pathname === '/') {
    response.writeHead(302, { location: `http://localhost:${url.port}/${url.search}` }).end();
    return;
  }
  const file = await fileFor(served, url);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end(`Nothing at ${url.pathname}`);
    return;
  }
  response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-store' }).end(file.body);
}

async function fileFor(served: Served, url: URL): Promise<ServedFile | null> {
  const path = decodeURIComponent(url.pathname);
  if (path === '/') return served.host.get('page/index.html') ?? null;
  // CustomersDot's pages have CustomersDot's paths, so that its deep links work with this host's name in front.
  if (/^\/(admins?|subscriptions|customers|zuora|gitlab\.com)(\/|$)/.test(path))
    return served.host.get('customersdot/index.html') ?? null;
  if (path === '/sdk/zaf_sdk.js') return { type: 'text/javascript; charset=utf-8', body: served.sdk };
  if (path === '/favicon.ico') return { type: 'image/x-icon', body: '' };
  if (path.startsWith('/app/')) {
    if (/\.html$|\/manifest\.json$/.test(path)) await served.beforeApp();
    return appFile(served.app, path.slice('/app/'.length), url.searchParams.get('sdk') === 'none');
  }
  return served.host.get(path.slice(1)) ?? null;
}
