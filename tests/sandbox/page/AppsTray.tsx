import type { Desk } from '../desk/desk.ts';
import { trayWidths } from '../desk/desk.ts';
import type { OpenTicket } from '../desk/open-ticket.ts';
import { AppPanel } from './AppPanel.tsx';
import { Icon } from './Icon.tsx';
import { TrayHandle } from './TrayHandle.tsx';
import { useSandbox } from './sandbox-context.ts';
import { useObserved } from './use-observed.ts';

/** Beside the app, not over it: its frame is as wide as the tray is said to be. */
const scrollbar = 16;

export function AppsTray({ ticket, desk }: { ticket: OpenTicket; desk: Desk }) {
  const sandbox = useSandbox();
  const { tray } = useObserved(desk);
  return (
    <>
      {tray.visible && <TrayHandle desk={desk} />}
      <aside
        className="tray"
        aria-label="Apps"
        hidden={!tray.visible}
        style={{ width: tray.width + scrollbar }}
      >
        <header className="tray-head">
          <strong>Apps</strong>
          <span className="rail-gap" />
          {trayWidths.map((width) => (
            <button
              key={width}
              type="button"
              className="tray-width"
              aria-pressed={tray.width === width}
              onClick={() => desk.setTray({ width })}
            >
              {width}
            </button>
          ))}
          <button
            type="button"
            className="tray-reload"
            aria-label="Reload all apps"
            onClick={() => sandbox.reloadApps()}
          >
            <Icon name="reload" />
          </button>
        </header>
        {/* A frame that is loaded anew gets a new window: nothing that was under way reaches it any more. */}
        <AppPanel key={sandbox.reloads} ticket={ticket} desk={desk} />
      </aside>
      <button
        type="button"
        className="tray-toggle"
        aria-label={tray.visible ? 'Hide apps' : 'Show apps'}
        onClick={() => desk.setTray({ visible: !tray.visible })}
      >
        <Icon name="apps" />
      </button>
    </>
  );
}
