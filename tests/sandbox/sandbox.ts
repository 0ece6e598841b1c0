/** Everything the host page shows, free of React: worlds, desks, the installed app, and what a test may turn. */
import type { World } from '#world/types.ts';
import { cases } from '#world/cases/index.ts';
import { CaseWorlds } from './desk/case-worlds.ts';
import { Desk } from './desk/desk.ts';
import type { OpenTicket } from './desk/open-ticket.ts';
import { Observed } from './desk/observed.ts';
import type { Installation } from './installation.ts';
import type { Parameters } from './parameters.ts';
import type { AppSession } from './zaf/app-session.ts';
import { noFaults, type Faults } from './zaf/faults.ts';

export class Sandbox extends Observed {
  readonly cases = cases;
  readonly parameters: Parameters;
  readonly installation: Installation;
  readonly worlds: CaseWorlds;
  readonly desks: Desk[];
  /** How the framework itself misbehaves; the services' faults are the world's knobs. */
  readonly faults: Faults = noFaults();
  scheme: 'light' | 'dark';
  /** Counts how often all frames were loaded anew; each time they get a new window, as in Zendesk. */
  reloads = 0;
  /** The app beside each open ticket, by the ticket; a frame that is gone has none. */
  readonly apps = new Map<OpenTicket, AppSession>();

  constructor(parameters: Parameters, installation: Installation) {
    super();
    this.parameters = parameters;
    this.installation = installation;
    this.scheme = parameters.scheme;
    this.worlds = new CaseWorlds((world) => {
      world.knobs.latencyMs = parameters.latency;
    });
    const seats = Array.from({ length: parameters.agents }, (_, seat) => seat);
    this.desks = seats.map((seat) => new Desk(this.worlds, seat, parameters.width));
    for (const desk of this.desks) desk.subscribe(() => this.changed());
    if (parameters.case) this.openCase(parameters.case);
  }

  /** The world of the ticket in front. */
  get world(): World {
    const { ticket } = this;
    if (!ticket) throw new Error('No case is open');
    return ticket.world;
  }

  get ticket(): OpenTicket | null {
    return this.desk().front;
  }

  desk(place = 0): Desk {
    const desk = this.desks[place];
    if (!desk) throw new Error(`There is no desk ${place}; ask for two with ?agents=2`);
    return desk;
  }

  openCase(id: string): void {
    for (const desk of this.desks) desk.open(id);
  }

  /** The case from its beginning, on every desk. */
  restartCase(id: string): void {
    const open = this.desks.map((desk) => desk.tabs.filter((tab) => tab.caseId === id));
    for (const [n, tabs] of open.entries()) for (const tab of tabs) this.desk(n).close(tab);
    this.worlds.forget(id);
    this.openCase(id);
  }

  reloadApps(): void {
    this.reloads += 1;
    this.changed();
  }

  setScheme(scheme: 'light' | 'dark'): void {
    if (scheme === this.scheme) return;
    this.scheme = scheme;
    this.changed();
    for (const app of this.apps.values()) app.emit('colorScheme.changed', scheme);
  }

  setVisible(visible: boolean): void {
    for (const desk of this.desks) desk.setVisible(visible);
  }

  /** Sent a second time, as Zendesk has been seen to do; the SDK then repeats what it had queued. */
  registerAgain(): void {
    for (const app of this.apps.values()) app.register();
  }

  emit(event: string, payload?: unknown): void {
    for (const app of this.apps.values()) app.emit(event, payload);
  }
}
