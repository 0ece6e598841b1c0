/** An agent's desk: the tickets open in tabs, which of them is in front, and the apps tray at its side. */
import type { ZendeskState, ZendeskUser } from '#world/state/zendesk.ts';
import type { CaseWorlds } from './case-worlds.ts';
import { Observed } from './observed.ts';
import { OpenTicket } from './open-ticket.ts';

export interface Tray {
  width: number;
  visible: boolean;
}

export const trayWidths = [320, 400, 600] as const;

export class Desk extends Observed {
  readonly worlds: CaseWorlds;
  /** Ann is the first agent of a world, Ben the second. */
  seat: number;
  tabs: OpenTicket[] = [];
  /** The ticket in front; null: the list of tickets. */
  front: OpenTicket | null = null;
  tray: Tray;
  /** Whether the desk itself can be seen, as when the agent goes to another tab of the browser. */
  visible = true;

  constructor(worlds: CaseWorlds, seat: number, trayWidth: number) {
    super();
    this.worlds = worlds;
    this.seat = seat;
    this.tray = { width: trayWidth, visible: true };
  }

  open(caseId: string, ticketId?: number): OpenTicket {
    const caseWorld = this.worlds.of(caseId);
    const id = ticketId ?? caseWorld.about.ticket;
    const open = this.tabs.find((tab) => tab.caseId === caseId && tab.id === id);
    const tab = open ?? new OpenTicket(caseWorld, id, agentAt(caseWorld.world.state.zendesk, this.seat).id);
    if (!open) this.tabs = [...this.tabs, tab];
    this.show(tab);
    return tab;
  }

  show(tab: OpenTicket | null): void {
    this.front = tab;
    this.changed();
  }

  close(tab: OpenTicket): void {
    tab.close();
    this.tabs = this.tabs.filter((one) => one !== tab);
    if (this.front === tab) this.front = this.tabs.at(-1) ?? null;
    this.changed();
  }

  /** Somebody else sits down: what was open is opened again in their name. */
  change(seat: number): void {
    const open = this.tabs;
    const front = this.front?.key;
    for (const tab of open) this.close(tab);
    this.seat = seat;
    for (const { caseId, id } of open) this.open(caseId, id);
    this.show(this.tabs.find((tab) => tab.key === front) ?? null);
  }

  setTray(tray: Partial<Tray>): void {
    this.tray = { ...this.tray, ...tray };
    this.changed();
  }

  setVisible(visible: boolean): void {
    this.visible = visible;
    this.changed();
  }

  isInFront(tab: OpenTicket): boolean {
    return this.visible && this.front === tab;
  }
}

/** The one who is signed in comes first; the others follow in their order. */
export function agentsOf(state: ZendeskState): ZendeskUser[] {
  const agents = state.users.filter((user) => user.role !== 'end-user');
  return agents.sort((a, b) => Number(b.id === state.agentId) - Number(a.id === state.agentId));
}

function agentAt(state: ZendeskState, seat: number): ZendeskUser {
  const agent = agentsOf(state)[seat] ?? agentsOf(state)[0];
  if (!agent) throw new Error('Nobody works here: the world has no agent');
  return agent;
}
