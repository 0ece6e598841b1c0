/** Carries the questions of the app's own client to the server that is checked. Anything but a question is not sent at all. */
import type { Send, WireReply } from '../../src/core/domain/wire.ts';

export interface Server {
  /** Without a slash at the end. */
  readonly url: string;
  readonly email: string;
  /** Stands where the app has a placeholder; it is never printed. */
  readonly token: string;
  readonly fetch: (request: Request) => Promise<Response>;
}

export interface Asking {
  readonly send: Send;
  /** What the server said last, before anybody read a meaning into it. */
  readonly last: () => WireReply;
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const lost: WireReply = { tag: 'silence', why: 'lost' };

async function heard(response: Response): Promise<WireReply> {
  if (response.type === 'error') return lost;
  const text = await response.text();
  const headers = Object.fromEntries(response.headers);
  return { tag: 'reply', status: response.status, headers, text, json: parsed(text) };
}

/** @param token another one than the server's, where it is tried whether a wrong one is refused */
export function askingOf({ fetch, ...server }: Server, token = server.token): Asking {
  let last = lost;
  return {
    last: () => last,
    async send({ method, url, headers, deadline }) {
      if (method !== 'GET') throw new Error(`Only questions are sent, and this is a ${method}`);
      const filled = Object.entries(headers).map(([name, value]): [string, string] => [
        name,
        value.replace('{{setting.customersdot_admin_token}}', token),
      ]);
      const request = new Request(url, {
        headers: filled,
        redirect: 'manual',
        signal: AbortSignal.timeout(deadline),
      });
      last = await fetch(request).then(heard, () => lost);
      return last;
    },
  };
}
