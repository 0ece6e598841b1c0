/** The world's proxy as a carrier, in the shapes that Zendesk's client gives. */
import type { Client } from '../../src/clients/client.ts';
import { createClient } from '../../src/clients/client.ts';
import type { Send, WireReply } from '../../src/core/domain/wire.ts';
import { proxyFor } from '../world/stage.ts';
import type { World } from '../world/types.ts';
import { standard } from './fake.ts';

const notCarried = /^Proxy error|is not a proxyable URI|^Number of allowed API requests/;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

function executor(world: World): Send {
  const proxy = proxyFor(world);
  return async ({ service, method, url, headers, body, deadline }): Promise<WireReply> => {
    const { complete } = await proxy({
      url,
      type: method,
      headers,
      ...(body === undefined ? {} : { data: JSON.stringify(body) }),
      contentType: 'application/json',
      secure: service !== 'zendesk',
      httpCompleteResponse: true,
      autoRetry: false,
      timeout: deadline,
    });
    const { status, responseText: text } = complete;
    if (status === 0) return { tag: 'silence', why: 'lost' };
    if (notCarried.test(text)) return { tag: 'proxy', status, detail: text };
    return { tag: 'reply', status, headers: complete.headers, text, json: parsed(text) };
  };
}

export const clientOf = (world: World): Client =>
  createClient(executor(world), { ...standard, now: () => world.now() });
