/** What a ticket's window has to tell the apps beside it: each property that changed, and whatever else happens. */
export interface News {
  event: string;
  payload: unknown;
}

export class TicketNews {
  #listeners = new Set<(news: News) => void>();
  #told: Record<string, unknown>;

  constructor(values: Record<string, unknown>) {
    this.#told = values;
  }

  listen(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: string, payload?: unknown): void {
    for (const listener of this.#listeners) listener({ event, payload });
  }

  /** Whoever changed them, by hand, by an app or by REST: what is different from last time is told. */
  tellChanged(values: Record<string, unknown>): void {
    const before = this.#told;
    this.#told = values;
    for (const [property, value] of Object.entries(values)) {
      if (JSON.stringify(before[property]) === JSON.stringify(value)) continue;
      this.tell(`${property}.changed`, value);
      this.tell('*.changed', { propertyName: property, newValue: value });
    }
  }

  /** What Support fires while it loads the ticket, although nobody has changed anything. */
  tellLoaded(): void {
    for (const [property, value] of Object.entries(this.#told)) {
      if (property.startsWith('ticket.')) this.tell(`${property}.changed`, value);
    }
  }
}
