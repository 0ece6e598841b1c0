/** An app's frame put to work: the framework on this side, and the proxy behind it. */
import { createProxy } from '#world/proxy.ts';
import type { AppWindow } from '../desk/app-window.ts';
import type { Desk } from '../desk/desk.ts';
import type { OpenTicket } from '../desk/open-ticket.ts';
import { publicSettings, settingsFor } from '../installation.ts';
import type { Sandbox } from '../sandbox.ts';
import { caseById } from '#world/cases/index.ts';
import { wireFrame } from '../zaf/frame-wire.ts';
import { throughProxy } from '../zaf/requests.ts';
import { openTicketSession } from '../zaf/ticket-session.ts';
import { followRoute } from './follow-route.ts';

export interface AppStart {
  sandbox: Sandbox;
  ticket: OpenTicket;
  desk: Desk;
  guid: string;
  frame: HTMLIFrameElement;
  appWindow: AppWindow;
}

export function startApp({ sandbox, ticket, desk, guid, frame, appWindow }: AppStart): () => void {
  const { installation, parameters } = sandbox;
  const { world } = ticket;
  const { subdomain } = world.state.zendesk;
  const settings = settingsFor(installation, caseById(ticket.caseId), parameters);
  const { secure, domainWhitelist } = installation;
  const proxy = createProxy(world, { settings, secure, domainWhitelist, subdomain, agentId: ticket.agentId });
  const origin = new URL(frame.src).origin;

  const session = openTicketSession({
    ticket,
    desk,
    faults: sandbox.faults,
    post: (message) => frame.contentWindow?.postMessage(message, origin),
    request: (options) => throughProxy(proxy, options),
    around: {
      colorScheme: () => sandbox.scheme,
      isCollapsed: () => appWindow.collapsed,
      trayIsVisible: () => desk.tray.visible,
    },
    frame: {
      resize: ({ height }) => appWindow.put({ height: Number.parseFloat(height ?? '') || appWindow.height }),
      routeTo: (args) => followRoute(desk, ticket, args),
      setVisible: (visible) => appWindow.put({ hidden: !visible }),
      destroy: () => appWindow.put({ gone: true }),
    },
    registration: () => ({
      context: {
        instanceGuid: guid,
        product: 'support',
        account: { subdomain },
        location: 'ticket_sidebar',
        ticketId: ticket.id,
      },
      metadata: {
        appId: 1,
        installationId: 1,
        name: installation.name,
        version: installation.version,
        settings: publicSettings(installation, settings),
      },
    }),
  });
  sandbox.apps.set(ticket, session.app);
  const unwire = wireFrame(frame, origin, session.app);
  return () => {
    unwire();
    session.close();
    if (sandbox.apps.get(ticket) === session.app) sandbox.apps.delete(ticket);
  };
}
