/** Whatever a page complains of is complained of here, where tests/noise.ts hears it and fails the test. */
import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core';

const here = new Set(['localhost', '127.0.0.1']);

export async function relayNoise(context: BrowserContext): Promise<void> {
  context.on('console', (message) => {
    const type = message.type();
    if ((type === 'error' || type === 'warning') && !isToNobody(message))
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

/** What the host tells a frame that is just being loaded anew reaches a window that has no page of the app's yet. */
const isToNobody = (message: ConsoleMessage): boolean =>
  /Failed to execute 'postMessage'.* does not match the recipient window's origin \('http:\/\/localhost/.test(
    message.text(),
  ) && new URL(message.location().url).hostname === 'localhost';

/** A frame that is loaded anew gives up what it was loading. */
function isGivenUp(request: Request): boolean {
  return request.failure()?.errorText === 'net::ERR_ABORTED';
}
