/** Listening to several events at once, and being able to stop. */
import type { Handler, ZafClient } from './sdk.ts';

export type Handlers = Readonly<Record<string, Handler>>;

/** The SDK finds a handler by its identity only, so the same table is taken away that was given. */
export function subscribe(client: ZafClient, handlers: Handlers): () => void {
  const all = Object.entries(handlers);
  for (const [event, handler] of all) client.on(event, handler);
  return () => {
    for (const [event, handler] of all.splice(0)) client.off(event, handler);
  };
}

/** The same for events of the page. */
export function listen(
  target: EventTarget,
  handlers: Readonly<Record<string, (event: Event) => void>>,
): () => void {
  const all = Object.entries(handlers);
  for (const [event, handler] of all) target.addEventListener(event, handler);
  return () => {
    for (const [event, handler] of all.splice(0)) target.removeEventListener(event, handler);
  };
}
