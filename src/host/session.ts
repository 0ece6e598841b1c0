/** The one client of this page, from the handshake on. A second one would double every message. */
import * as z from 'zod/mini';
import { read } from './answers.ts';
import { within } from './deadline.ts';
import { findSdk, type ZafClient } from './sdk.ts';
import { ticketIn } from './events.ts';
import { subdomain } from './account.ts';

export interface Registration {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly subdomain: string | null;
  readonly ticketId: string | null;
}

interface Session {
  readonly client: ZafClient;
  readonly registered: Promise<unknown>;
}

const sessions = new WeakMap<Window, Session>();

/** So long Zendesk is waited for to register the app, ms. */
const patience = 15_000;

/** Without its settings an installation cannot be told from one that lets everybody change everything. */
const registration = z.object({
  metadata: z.object({ settings: z.record(z.string(), z.unknown()) }),
  context: z.optional(z.unknown()),
});
const account = z.object({ account: z.object({ subdomain }) });

function begin(client: ZafClient): Session {
  // Never taken off again: taking it off while it is being called makes the SDK skip the next in line.
  return { client, registered: new Promise((resolve) => client.on('app.registered', resolve)) };
}

async function sessionOf(window: Window): Promise<Session | 'no-parameters' | 'no-answer'> {
  const sdk = sessions.has(window) ? null : await findSdk(window);
  const before = sessions.get(window);
  if (before !== undefined) return before;
  if (sdk === null) return 'no-answer';
  try {
    const client = sdk.init();
    if (client === false) return 'no-parameters';
    const session = begin(client);
    sessions.set(window, session);
    return session;
  } catch {
    return 'no-answer';
  }
}

/** Waits for Zendesk to register the app; asked again after it failed, it waits on with the same client. */
export async function register(
  window: Window,
): Promise<{ readonly client: ZafClient; readonly about: Registration } | 'no-parameters' | 'no-answer'> {
  const session = await sessionOf(window);
  if (typeof session === 'string') return session;
  const settled = await within(patience, () => session.registered);
  const told = settled.tag === 'resolved' ? read(registration, settled.value) : undefined;
  if (told === undefined) return 'no-answer';
  return {
    client: session.client,
    about: {
      settings: told.metadata.settings,
      subdomain: read(account, told.context)?.account.subdomain ?? null,
      ticketId: ticketIn(told.context),
    },
  };
}
