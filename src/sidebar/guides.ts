/** Guides are worked out by the procedures, whose code comes late: asked for once a step, and shown when they are there. */
import type { Guide } from '../core/step/procedure.ts';
import type { Guides } from './app-context.ts';

export function createGuides(ask: (step: string) => Promise<Guide | null>): Guides {
  const guides = new Map<string, Guide | null>();
  const listeners = new Set<() => void>();
  async function fetch(step: string): Promise<void> {
    try {
      guides.set(step, await ask(step));
    } catch {
      // The code could not be loaded: forgotten, so that the next drawing asks again.
      guides.delete(step);
      return;
    }
    for (const listener of listeners) listener();
  }
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    of: (step) => {
      if (!guides.has(step)) {
        guides.set(step, null);
        void fetch(step);
      }
      return guides.get(step) ?? null;
    },
  };
}
