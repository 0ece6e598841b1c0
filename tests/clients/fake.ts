/** A carrier that answers what it is told and remembers what it was asked. */
import { type Client, type ClientOptions, createClient } from '../../src/clients/client.ts';
import type { WireReply, WireRequest } from '../../src/core/domain/wire.ts';

export const NOW = Date.UTC(2027, 0, 15, 9, 30);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export const reply = (status: number, text: string, headers: Record<string, string> = {}): WireReply => ({
  tag: 'reply',
  status,
  headers,
  text,
  json: parsed(text),
});

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): WireReply =>
  reply(status, JSON.stringify(body), headers);

export const page = (title: string, status: number, headers: Record<string, string> = {}): WireReply =>
  reply(status, `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body>x</body></html>`, headers);

export const silence: WireReply = { tag: 'silence', why: 'deadline' };

export interface Fake {
  readonly client: Client;
  readonly sent: readonly WireRequest[];
}

export const standard: ClientOptions = {
  gitlabUrl: 'https://gitlab.com',
  customersdotUrl: 'https://customers.gitlab.com',
  sentryUrl: 'https://sentry.gitlab.net',
  mailgunUrl: 'https://api.mailgun.net',
  adminEmail: 'support-app@ops.example',
  now: () => NOW,
};

/** Answers each request with the next reply, the last one for good. */
export function answering(
  first: WireReply | Error,
  ...rest: readonly WireReply[]
): Fake & { with(o: Partial<ClientOptions>): Fake } {
  const fake = (options: ClientOptions): Fake => {
    const sent: WireRequest[] = [];
    const replies = [first, ...rest];
    const send = (request: WireRequest): Promise<WireReply> => {
      sent.push(request);
      const next = (replies.length > 1 ? replies.shift() : replies[0]) ?? first;
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    };
    return { client: createClient(send, options), sent };
  };
  return { ...fake(standard), with: (over) => fake({ ...standard, ...over }) };
}
