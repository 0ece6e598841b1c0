/** Whether anybody can see the app just now. A hidden one reads nothing, so a wrong "hidden" would leave it waiting. */
import type { Calls } from './calls.ts';
import { collapsedIn } from './ticket.ts';
import type { ZafClient } from './sdk.ts';
import { listen, subscribe } from './subscribe.ts';

export interface Visibility {
  /** Asks Zendesk about the tray where the page alone cannot tell. */
  ask(): Promise<boolean>;
  /** Takes over what another call told about the tray; an event that said something since is newer. */
  told(collapsed: boolean): void;
  /** Calls back with each change. */
  on(listener: (shown: boolean) => void): () => void;
  stop(): void;
}

/**
 * A frame that is not displayed has no layout, so its root has no width; its `innerWidth` stays as it last was. The
 * observer calls back both when the layout goes and when it comes back.
 */
function watchArea(root: HTMLElement, changed: () => void): () => void {
  if (typeof ResizeObserver !== 'function') return () => {};
  const observer = new ResizeObserver(changed);
  observer.observe(root);
  return () => observer.disconnect();
}

/**
 * Whether hosts send `app.activated` to an app whose ticket is in front already is not certain. So the app counts as
 * activated until it hears the contrary; whether its ticket is in front, its own area tells as well.
 */
export function watchVisibility(page: Window, client: ZafClient, calls: Calls): Visibility {
  const listeners = new Set<(shown: boolean) => void>();
  const state = { activated: true, collapsed: false, heard: false, known: false };
  const root = page.document.documentElement;
  const inPage = (): boolean => !page.document.hidden && root.offsetWidth > 0;
  const now = (): boolean => state.activated && !state.collapsed && inPage();
  let last = now();

  function changed(): void {
    const shown = now();
    if (shown === last) return;
    last = shown;
    for (const listener of listeners) listener(shown);
  }
  function put(part: Partial<typeof state>): void {
    Object.assign(state, part);
    changed();
  }
  function told(collapsed: boolean): void {
    if (!state.heard) put({ collapsed, known: true });
  }

  const leave = [
    subscribe(client, {
      'app.activated': () => put({ activated: true }),
      'app.deactivated': () => put({ activated: false }),
      'app.expanded': () => put({ collapsed: false, heard: true }),
      'app.collapsed': () => put({ collapsed: true, heard: true }),
    }),
    listen(page.document, { visibilitychange: changed }),
    watchArea(root, changed),
  ];

  return {
    async ask() {
      changed();
      if (!state.heard && !state.known && now()) {
        const look = await calls.get(['isCollapsed']);
        const collapsed = look.tag === 'seen' ? collapsedIn(look.seen) : undefined;
        if (collapsed !== undefined) told(collapsed);
      }
      return now();
    },
    told,
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      for (const stop of leave.splice(0)) stop();
    },
  };
}
