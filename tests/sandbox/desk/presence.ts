/** Which agents have a ticket open, as Zendesk shows it to each of them. */
export interface Viewer {
  agentId: number;
  isEditing: boolean;
}

export class Presence {
  #viewers = new Map<number, Viewer[]>();
  #listeners = new Set<(ticketId: number) => void>();

  subscribe(listener: (ticketId: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  viewersOf(ticketId: number): readonly Viewer[] {
    return this.#viewers.get(ticketId) ?? [];
  }

  enter(ticketId: number, agentId: number): void {
    if (this.viewersOf(ticketId).some((viewer) => viewer.agentId === agentId)) return;
    this.#put(ticketId, [...this.viewersOf(ticketId), { agentId, isEditing: false }]);
  }

  leave(ticketId: number, agentId: number): void {
    this.#put(
      ticketId,
      this.viewersOf(ticketId).filter((viewer) => viewer.agentId !== agentId),
    );
  }

  editing(ticketId: number, agentId: number, isEditing: boolean): void {
    const before = this.viewersOf(ticketId).find((viewer) => viewer.agentId === agentId);
    if (!before || before.isEditing === isEditing) return;
    this.#put(
      ticketId,
      this.viewersOf(ticketId).map((viewer) =>
        viewer.agentId === agentId ? { agentId, isEditing } : viewer,
      ),
    );
  }

  #put(ticketId: number, viewers: Viewer[]): void {
    this.#viewers.set(ticketId, viewers);
    for (const listener of this.#listeners) listener(ticketId);
  }
}
