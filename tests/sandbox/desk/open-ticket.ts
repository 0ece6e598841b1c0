/** A ticket opened by an agent: the window's own state over the saved ticket, and the news of every change in it. */
import type { World } from '#world/types.ts';
import type { Ticket, TicketField, ZendeskUser } from '#world/state/zendesk.ts';
import { Composer } from './composer.ts';
import { Observed } from './observed.ts';
import type { CaseWorld } from './case-worlds.ts';
import type { Presence } from './presence.ts';
import { TicketNews } from './ticket-news.ts';
import {
  announced,
  contentOf,
  fieldsOf,
  ticketOf,
  type FieldContent,
  type Unsaved,
} from './ticket-values.ts';

export interface Notice {
  kind: 'notice' | 'alert' | 'error';
  text: string;
}

let openings = 0;

export class OpenTicket extends Observed {
  /** A ticket that is closed and opened again is another opening, and no frame of the one before serves it. */
  readonly opening = ++openings;
  readonly caseId: string;
  readonly world: World;
  readonly presence: Presence;
  readonly id: number;
  readonly agentId: number;
  readonly composer: Composer;
  readonly news: TicketNews;
  unsaved: Unsaved = { fields: new Map() };
  notices: Notice[] = [];
  /** Apps may hold up saving with `disableSave`. */
  saveDisabled = false;
  saving = false;
  updatedBy: ZendeskUser | null = null;
  #seen: string;
  #leave: (() => void)[];

  constructor({ about, world, presence }: CaseWorld, id: number, agentId: number) {
    super();
    this.caseId = about.id;
    this.world = world;
    this.presence = presence;
    this.id = id;
    this.agentId = agentId;
    this.composer = new Composer(isMessaging(this.ticket.channel));
    this.news = new TicketNews(this.#announcedNow());
    this.#seen = this.ticket.updated_at;
    this.#leave = [
      this.composer.subscribe(() => this.#edited()),
      world.subscribe(() => this.#worldChanged()),
      presence.subscribe((ticketId) => ticketId === id && this.#viewersChanged()),
    ];
    presence.enter(id, agentId);
  }

  /** Two cases may well have tickets of the same number. */
  get key(): string {
    return `${this.caseId}/${this.id}`;
  }

  get ticket(): Ticket {
    return ticketOf(this.world.state.zendesk, this.id);
  }

  get requester(): ZendeskUser {
    return this.user(this.ticket.requester_id);
  }

  get agent(): ZendeskUser {
    return this.user(this.agentId);
  }

  get formId(): number {
    return this.unsaved.ticket_form_id ?? this.ticket.ticket_form_id;
  }

  get status(): string {
    return this.unsaved.status ?? this.ticket.status;
  }

  get tags(): string[] {
    return this.unsaved.tags ?? this.ticket.tags;
  }

  get fields(): TicketField[] {
    return fieldsOf(this.world.state.zendesk, this.formId);
  }

  user(id: number): ZendeskUser {
    const user = this.world.state.zendesk.users.find((one) => one.id === id);
    if (!user) throw new Error(`There is no user ${id}`);
    return user;
  }

  content(fieldId: number): FieldContent {
    return contentOf(this.ticket, this.unsaved, fieldId);
  }

  edit(changes: Partial<Omit<Unsaved, 'fields'>>): void {
    this.unsaved = { ...this.unsaved, ...changes };
    this.#edited();
  }

  editField(fieldId: number, content: FieldContent): void {
    this.unsaved.fields.set(fieldId, content);
    this.#edited();
  }

  /** After a save, what was unsaved is the ticket itself. */
  saved(): void {
    this.unsaved = { fields: new Map() };
    this.#seen = this.ticket.updated_at;
    this.updatedBy = null;
    this.composer.clear();
    this.#edited();
  }

  show(notice: Notice): void {
    this.notices = [...this.notices, notice];
    this.changed();
  }

  dismiss(notice: Notice): void {
    this.notices = this.notices.filter((one) => one !== notice);
    this.changed();
  }

  close(): void {
    for (const leave of this.#leave) leave();
    this.presence.leave(this.id, this.agentId);
  }

  #edited(): void {
    const { unsaved, composer } = this;
    const isEditing = !composer.empty || unsaved.fields.size > 0 || Object.keys(unsaved).length > 1;
    this.presence.editing(this.id, this.agentId, isEditing);
    this.news.tellChanged(this.#announcedNow());
    this.changed();
  }

  #worldChanged(): void {
    const { ticket } = this;
    if (ticket.updated_at !== this.#seen && !this.saving) {
      this.#seen = ticket.updated_at;
      const last = this.world.state.zendesk.audits.findLast((audit) => audit.ticket_id === this.id);
      if (last && last.author_id !== this.agentId) {
        this.updatedBy = this.user(last.author_id);
        this.news.tell('ticket.updated', {
          id: this.updatedBy.id,
          name: this.updatedBy.name,
          email: this.updatedBy.email,
        });
      }
    }
    this.news.tellChanged(this.#announcedNow());
    this.changed();
  }

  #viewersChanged(): void {
    this.news.tell('ticket.viewers.changed', this.presence.viewersOf(this.id));
    this.changed();
  }

  #announcedNow(): Record<string, unknown> {
    return {
      ...announced(this.world.state.zendesk, this.ticket, this.unsaved),
      'comment.text': this.composer.text,
      'comment.type': this.composer.type,
    };
  }
}

function isMessaging(channel: string): boolean {
  return /messag|chat|whatsapp|native/i.test(channel);
}
