import { useEffect, useRef, useState } from 'react';
import { AppWindow } from '../desk/app-window.ts';
import type { Desk } from '../desk/desk.ts';
import type { OpenTicket } from '../desk/open-ticket.ts';
import { frameAddress } from '../zaf/frame-wire.ts';
import { Icon } from './Icon.tsx';
import { startApp } from './start-app.ts';
import { useSandbox } from './sandbox-context.ts';
import { useObserved } from './use-observed.ts';

let guids = 0;

/** Which restrictions Zendesk's own frames have is not known; these let an app do what real apps do. */
const allowed = 'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox';

export function AppPanel({ ticket, desk }: { ticket: OpenTicket; desk: Desk }) {
  const sandbox = useSandbox();
  const frame = useRef<HTMLIFrameElement>(null);
  const [appWindow] = useState(() => new AppWindow());
  const [guid] = useState(() => `app-${++guids}`);
  // The address stays what it was when the frame was loaded: another one would load it anew.
  const [address] = useState(() => appAddress(sandbox, guid));
  const { collapsed, height, hidden, gone } = useObserved(appWindow);

  useEffect(() => {
    if (!frame.current) return;
    return startApp({ sandbox, ticket, desk, guid, frame: frame.current, appWindow });
  }, [sandbox, ticket, desk, guid, appWindow]);

  const toggle = (): void => {
    appWindow.put({ collapsed: !collapsed });
    sandbox.apps.get(ticket)?.emit(collapsed ? 'app.expanded' : 'app.collapsed');
  };
  const { name, icon } = sandbox.installation;
  return (
    <section className="app-panel" aria-label={name} hidden={hidden} style={{ width: desk.tray.width }}>
      <header className="app-head">
        <img src={icon} alt="" width="20" height="20" />
        <h2>{name}</h2>
        <button
          type="button"
          aria-expanded={!collapsed}
          aria-label={`${collapsed ? 'Expand' : 'Collapse'} ${name}`}
          onClick={toggle}
        >
          <Icon name={collapsed ? 'chevronRight' : 'chevronDown'} />
        </button>
      </header>
      {!gone && (
        <iframe
          ref={frame}
          title={name}
          src={address}
          sandbox={allowed}
          allow="clipboard-write"
          hidden={collapsed}
          style={{ height }}
        />
      )}
    </section>
  );
}

function appAddress(sandbox: ReturnType<typeof useSandbox>, guid: string): string {
  const page = new URL(`/app/${sandbox.installation.page}`, `http://127.0.0.1:${location.port}`);
  if (sandbox.parameters.sdk) page.searchParams.set('sdk', sandbox.parameters.sdk);
  return frameAddress(page.href, { hostOrigin: location.origin, guid, colorScheme: sandbox.scheme });
}
