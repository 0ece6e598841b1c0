/** What the checks work with: they ask by the app's own endpoints, and note what holds, what differs and what was not checked. */
import { type Client, createClient } from '../../src/clients/client.ts';
import type { Endpoint } from '../../src/clients/endpoint.ts';
import type { ReadResult } from '../../src/core/domain/loadable.ts';
import type { WireReply } from '../../src/core/domain/wire.ts';
import { askingOf, type Server } from './asking.ts';
import type { Contract } from './contract.ts';

export interface Line {
  readonly is: 'holds' | 'differs' | 'not checked';
  readonly operation: string;
  readonly what: string;
}

export type Replied = Extract<WireReply, { readonly tag: 'reply' }>;

export interface Kit {
  readonly lines: readonly Line[];
  /** Asks, and notes whether the reply is as the contract says and as the app reads it. Null: it could not be read. */
  look<P, T>(operation: string, endpoint: Endpoint<P, T>, params: P): Promise<T | null>;
  /** Asks, and notes nothing. */
  read<P, T>(endpoint: Endpoint<P, T>, params: P): Promise<ReadResult<T>>;
  /** The same question as it is answered on the wire; null where nothing came. */
  raw(path: string, token?: string): Promise<Replied | null>;
  holds(operation: string, what: string, isSo: boolean): void;
  leave(operation: string, what: string): void;
}

/** An endpoint that takes every reply, so that what came is seen. */
const anything = (path: string): Endpoint<object, true> => ({
  service: 'customersdot',
  method: 'GET',
  path: () => path,
  reply: () => ({ fits: true, value: true }),
});

const clientOf = ({ url, email }: Server, send: Parameters<typeof createClient>[0]): Client =>
  createClient(send, { customersdotUrl: url, gitlabUrl: url, adminEmail: email, now: () => Date.now() });

const isJson = ({ headers }: Replied): boolean => /\bjson\b/i.test(headers['content-type'] ?? '');

function saidBy(reply: WireReply): string {
  if (reply.tag === 'reply')
    return `status ${reply.status}, ${reply.headers['content-type'] ?? 'no content type'}`;
  return 'no answer';
}

export function kitFor(server: Server, contract: Contract): Kit {
  const lines: Line[] = [];
  const asking = askingOf(server);
  const client = clientOf(server, asking.send);
  const note = (is: Line['is'], operation: string, what: string): void =>
    void lines.push({ is, operation, what });
  const differ = (operation: string, what: string): void => note('differs', operation, what);

  function judge(operation: string, read: ReadResult<unknown>): void {
    const reply = asking.last();
    const before = lines.length;
    if (read.tag === 'absent')
      return differ(operation, `the record is said not to be there (${saidBy(reply)})`);
    if (read.tag === 'unseen')
      differ(operation, `the app reads ${read.trouble.kind}: ${read.trouble.detail}`);
    if (reply.tag === 'reply' && reply.status === 200) {
      if (!isJson(reply))
        differ(operation, `the content type is ${reply.headers['content-type'] ?? 'missing'}`);
      for (const misfit of contract.misfits(operation, reply.json)) differ(operation, `contract: ${misfit}`);
    }
    if (lines.length === before) note('holds', operation, 'answers as the contract and the app expect');
  }

  return {
    lines,
    async look(operation, endpoint, params) {
      const read = await client.ask(endpoint, params);
      judge(operation, read);
      return read.tag === 'seen' ? read.seen : null;
    },
    read: (endpoint, params) => client.ask(endpoint, params),
    async raw(path, token) {
      const own = askingOf(server, token);
      await clientOf(server, own.send).ask(anything(path), {});
      const reply = own.last();
      return reply.tag === 'reply' ? reply : null;
    },
    holds: (operation, what, isSo) => note(isSo ? 'holds' : 'differs', operation, what),
    leave: (operation, what) => note('not checked', operation, what),
  };
}
