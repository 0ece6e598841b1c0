/** Whatever a page complains of is complained of here, where tests/noise.ts hears it and fails the test. */
import type { BrowserContext, Request } from 'playwright-core';

const here = new Set(['localhost', '127.0.0.1']);

export async function relayNoise(context: BrowserContext): Promise<void> {
  context.on('console', (message) => {
    const type = message.type();
    if (type === 'error' || type === 'warning')
      console.error(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) =>
    console.error(`Uncaught in the page: ${String(error.error().stack ?? error.error())}`),
  );
  context.on('requestfailed', (request) => {
    if (!isGivenUp(request))
      console.error(`Request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  // Nothing of a sandbox may reach anybody; what tries to is named by the failure that follows.
  await context.route(
    (url) => !here.has(url.hostname),
    (route) => route.abort(),
  );
}

/** A frame that is loaded anew gives up what it was loading. */
function isGivenUp(request: Request): boolean {
  return request.failure()?.errorText === 'net::ERR_ABORTED';
}
