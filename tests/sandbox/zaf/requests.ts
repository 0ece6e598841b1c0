/** client.request: through the proxy, and back in the shape of jQuery's done and fail. */
import type { Proxy, RequestOptions } from '#world/proxy.ts';
import type { RequestResult } from './objects.ts';
import { asRecord } from './wire.ts';

export async function throughProxy(proxy: Proxy, asked: unknown): Promise<RequestResult> {
  const options = optionsIn(asked);
  if (!options) return failed('No URL was given');
  const { ok, body, complete } = await proxy(options);
  if (!ok) return { ok, responseArgs: [complete, 'error', complete.statusText] };
  return { ok, responseArgs: [options.httpCompleteResponse ? complete : body, 'success', complete] };
}

function optionsIn(asked: unknown): RequestOptions | null {
  const record = typeof asked === 'string' ? { url: asked } : asRecord(asked);
  return typeof record?.['url'] === 'string' ? (record as RequestOptions) : null;
}

function failed(statusText: string): RequestResult {
  const complete = { status: 0, statusText, headers: {}, responseText: '' };
  return { ok: false, responseArgs: [complete, 'error', statusText] };
}
