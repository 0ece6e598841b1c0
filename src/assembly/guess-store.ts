/** The browser's own store, one entry a ticket and one a requester. A frame whose store is blocked keeps nothing, and works. */
import type { GuessStore } from '../runtime/services.ts';

const prefix = 'provisioning guesses ';

/** What earlier verdicts rested on, as this browser keeps it; each call may throw where the frame's store is blocked. */
export const guessStore: GuessStore = {
  keys: () =>
    Object.keys(window.localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length)),
  load: (key) => window.localStorage.getItem(`${prefix}${key}`),
  save: (key, text) => window.localStorage.setItem(`${prefix}${key}`, text),
  remove: (key) => window.localStorage.removeItem(`${prefix}${key}`),
};
