/** The records of Zendesk in the app's own words; its client maps replies to these. */

/** A ticket that a search has found. `at`: when it was changed last, as Zendesk writes it. */
export interface FoundTicket {
  /** Digits. */
  readonly id: string;
  /** The requester's id; null where Zendesk did not say it. */
  readonly requester: string | null;
  readonly subject: string;
  /** Zendesk's own word: new, open, pending, hold, solved or closed. */
  readonly status: string;
  readonly at: string;
}

/** What a search has found, the one changed last at first; `more`: there are, or may be, more than these. */
export interface FoundTickets {
  readonly list: readonly FoundTicket[];
  readonly more: boolean;
}

/** One comment of the ticket. Role is null when Zendesk did not say whose it is. */
export interface Comment {
  readonly id: string;
  /** A name, or `#` and the id where Zendesk did not say whose it is. */
  readonly author: string;
  readonly role: string | null;
  readonly authorId: string | null;
  /** Zendesk's kind of role within staff: 1 is a light agent. Null: an ordinary one, or not said. */
  readonly roleType: number | null;
  readonly public: boolean;
  readonly at: string;
  /** Plain text, lines kept; the target of a link stands behind the link's text where that says something else. */
  readonly text: string;
  /** Zendesk's reasons to doubt the comment or its author (contracts/zendesk.md 4.1); empty: it has none. */
  readonly flags: readonly number[];
  /** How it came: `web`, `api`, `email` and others. Null: not said. */
  readonly channel: string | null;
  readonly auditId: string | null;
  /** What the update that it came with carries for the journal, as it is; null for nothing. */
  readonly entry: string | null;
}

/** One option of a ticket field that has some. */
export interface FieldOption {
  /** What the field holds. */
  readonly tag: string;
  /** What people read. */
  readonly label: string;
}
