import type { Sandbox } from '../sandbox.ts';

declare global {
  interface Window {
    /** For tests, and for whoever opens the browser's console. */
    sandbox: Sandbox;
  }
}

export function exposeSandbox(sandbox: Sandbox): void {
  window.sandbox = sandbox;
}
