/** Ties a session to a frame: only that frame's window, speaking from the app's own origin, is listened to. */
import type { AppSession } from './app-session.ts';

export function wireFrame(frame: HTMLIFrameElement, appOrigin: string, session: AppSession): () => void {
  const onMessage = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== appOrigin) return;
    session.receive(event.data);
  };
  window.addEventListener('message', onMessage);
  return () => {
    window.removeEventListener('message', onMessage);
    session.close();
  };
}

/** The address of the app's page as Zendesk builds it: the SDK reads `origin` and `app_guid` from it. */
export function frameAddress(
  page: string,
  about: { hostOrigin: string; guid: string; colorScheme: string },
): string {
  const url = new URL(page);
  url.searchParams.set('origin', about.hostOrigin);
  url.searchParams.set('app_guid', about.guid);
  url.searchParams.set('colorScheme', about.colorScheme);
  return url.href;
}
