import type { Client } from '../../src/clients/client.ts';
import type { ReadResult, Service } from '../../src/core/domain/loadable.ts';

/** A look with parameters that fit it, and a reply that the contracts describe. */
export interface LookCase {
  readonly name: string;
  readonly service: Service;
  readonly ask: (client: Client) => Promise<ReadResult<unknown>>;
  readonly url: string;
  readonly body: unknown;
  readonly headers: Record<string, string>;
  /** What a question by POST is sent with; every other look is a GET. */
  readonly question?: unknown;
}
