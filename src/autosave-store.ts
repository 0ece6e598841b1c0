/** The browser's own store, one entry a ticket. A frame whose store is blocked keeps nothing, and works. */
import type { AutosaveStore } from './runtime/services.ts';

export function autosaveStoreFor(ticket: string): AutosaveStore {
  const key = `provisioning ${ticket}`;
  return {
    load: () => window.localStorage.getItem(key),
    save: (text) => window.localStorage.setItem(key, text),
    clear: () => window.localStorage.removeItem(key),
  };
}
