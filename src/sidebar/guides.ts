/**
 * Guides are worked out by the procedures, whose code comes late: asked for once an attempt, since the next one may depart
 * from another state, and shown when they are there.
 */
import type { Guide } from '../core/step/guide.ts';
import type { Guides } from './app-context.ts';

export function createGuides(ask: (step: string) => Promise<Guide | null>): Guides {
  const guides = new Map<string, Guide | null>();
  const listeners = new Set<() => void>();
  async function fetch(step: string, key: string): Promise<void> {
    try {
      guides.set(key, await ask(step));
    } catch {
      // The code could not be loaded: forgotten, so that the next drawing asks again.
      guides.delete(key);
      return;
    }
    for (const listener of listeners) listener();
  }
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    of: (step, attempt) => {
      const key = `${attempt} ${step}`;
      if (!guides.has(key)) {
        guides.set(key, null);
        void fetch(step, key);
      }
      return guides.get(key) ?? null;
    },
  };
}
