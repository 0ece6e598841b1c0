/** The browser's own store, one entry a ticket. A frame whose store is blocked keeps nothing, and works. */
import type { AutosaveStore } from '../runtime/services.ts';

/** Whether this browser lets the frame keep anything: a person's setting, or the browser's own, may deny it. */
export function keepsTyping(): boolean {
  try {
    const key = 'provisioning';
    window.localStorage.setItem(key, '');
    window.localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** @param ticket the ticket's address, under which its entry stands */
export function autosaveStoreFor(ticket: string): AutosaveStore {
  const key = `provisioning ${ticket}`;
  return {
    load: () => window.localStorage.getItem(key),
    save: (text) => window.localStorage.setItem(key, text),
    clear: () => window.localStorage.removeItem(key),
  };
}
