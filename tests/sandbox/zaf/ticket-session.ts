/** The framework at work for one frame beside one open ticket: its properties, actions, requests and events. */
import type { Desk } from '../desk/desk.ts';
import type { OpenTicket } from '../desk/open-ticket.ts';
import { AppSession, type Registration } from './app-session.ts';
import type { Faults } from './faults.ts';
import type { HostObjects, RequestResult } from './objects.ts';
import { carryOut, type FrameActions } from './ticket-actions.ts';
import { readPath, writePath } from './ticket-paths.ts';
import type { Surroundings } from './ticket-tree.ts';

export interface TicketSessionOptions {
  ticket: OpenTicket;
  desk: Desk;
  faults: Faults;
  around: Surroundings;
  frame: FrameActions;
  registration: () => Registration;
  request: (options: unknown) => Promise<RequestResult>;
  post: (message: string) => void;
}

export interface TicketSession {
  app: AppSession;
  close: () => void;
}

export function openTicketSession(options: TicketSessionOptions): TicketSession {
  const { ticket, desk, faults, around, frame } = options;
  const objects: HostObjects = {
    get: (path) => readPath(ticket, around, path),
    set: (path, value) => writePath(ticket, faults, path, value),
    invoke: (action, args) => carryOut(ticket, frame, action, args),
    request: options.request,
  };
  let activated = false;
  const app = new AppSession({
    post: options.post,
    objects,
    faults,
    registration: options.registration,
    // Support fires its change events while it loads a ticket; an app must not take them for the agent's doing.
    onRegistered: () => setTimeout(() => ticket.news.tellLoaded(), 50),
    onListening: (event) => {
      if (event !== 'app.activated' || activated || !desk.isInFront(ticket)) return;
      activated = true;
      app.emit('app.activated', { firstLoad: true });
    },
  });
  const leave = [
    ticket.news.listen(({ event, payload }) => app.emit(event, payload)),
    tellTabSwitches(app, desk, ticket),
  ];
  const close = (): void => {
    for (const stop of leave) stop();
    app.close();
  };
  return { app, close };
}

function tellTabSwitches(app: AppSession, desk: Desk, ticket: OpenTicket): () => void {
  let inFront = desk.isInFront(ticket);
  return desk.subscribe(() => {
    if (desk.isInFront(ticket) === inFront) return;
    inFront = !inFront;
    app.emit(inFront ? 'app.activated' : 'app.deactivated', inFront ? { firstLoad: false } : undefined);
  });
}
