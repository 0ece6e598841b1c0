/** What an admin's hand does in CustomersDot: the same deeds as the API's, without its door, its faults and its log. */
import { customersdotHandlers } from '#world/customersdot/index.ts';
import type { Core } from '#world/core.ts';
import type { Answer } from '#world/replies.ts';
import { answerOf } from '#world/route.ts';
import type { World } from '#world/types.ts';

export interface Admin {
  world: World;
  /** The email address the admin is signed in with. */
  admin: string;
}

export interface Outcome {
  done: boolean;
  words: string;
}

export function carryOut(
  { world, admin }: Admin,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: Record<string, unknown>,
): Promise<Outcome> {
  const { adminEmail, adminToken } = world.state.credentials;
  const known = world.state.customersdot.audit.length;
  const answer = answerOf(customersdotHandlers(coreOf(world)), {
    method,
    url: new URL(`https://customers.gitlab.com/admin/api${path}`),
    headers: new Headers({ 'x-admin-email': adminEmail, 'x-admin-token': adminToken }),
    body: JSON.stringify(body),
  });
  // The deed is the admin's own, not that of the app's user.
  for (const event of world.state.customersdot.audit.slice(known)) event.requester = admin;
  world.advance(0);
  return Promise.resolve(outcomeOf(answer));
}

/** What nobody's form but the portal's own does: it asks for no ticket, and no audit of the Support tools tells of it. */
export function inPortal({ world }: Admin, deed: (core: Core) => string | null): Promise<Outcome> {
  const refused = deed(coreOf(world));
  world.advance(0);
  return Promise.resolve(refused === null ? success : { done: false, words: refused });
}

function coreOf(world: World): Core {
  return {
    state: world.state,
    knobs: { ...world.knobs, customersdotApi: 'json' },
    clock: {
      now: () => world.now(),
      at: (when, run) => void world.wait(when - world.now()).then(run),
      advance: (ms) => world.advance(ms),
      wait: (ms) => world.wait(ms),
      catchUp: () => world.advance(0),
    },
    changed: () => world.advance(0),
  };
}

const success: Outcome = { done: true, words: 'Success' };

/** Why it was refused, in the service's own words where it has some. */
export const wordsOf = ({ status, body }: Answer): string =>
  /"error":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? `${status}`;

function outcomeOf(answer: Answer | null): Outcome {
  if (answer === null) return { done: false, words: 'An unexpected error occurred.' };
  return answer.status < 300 ? success : { done: false, words: wordsOf(answer) };
}
