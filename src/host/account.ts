/** Which Zendesk account this is. Its name becomes part of addresses, so nothing but a name is taken. */
import * as z from 'zod/mini';
import { pick } from './answers.ts';
import type { Calls } from './calls.ts';

export const subdomain = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]*$/i));

const account = z.object({ subdomain });

/** For hosts that did not tell it with the registration; null where they do not tell it at all. */
export async function readSubdomain(calls: Calls): Promise<string | null> {
  const look = await calls.get(['currentAccount']);
  return look.tag === 'seen' ? (pick(look.seen, account, 'currentAccount')?.subdomain ?? null) : null;
}
