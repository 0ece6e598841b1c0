/** Zendesk as the rest of the app knows it. Every promise ends, within a deadline of its own, and never rejects. */
import type { Composer } from '../core/case/state.ts';
import type { Draft } from '../core/domain/draft.ts';
import type { ReadResult } from '../core/domain/loadable.ts';
import type { Agent, Ticket } from '../core/facts/ticket.ts';
import type { Send } from '../core/domain/wire.ts';

export type ColorScheme = 'light' | 'dark';

/**
 * What is read once, in one call, when the frame opens a ticket. `viewers`: names of the other agents who have it
 * open.
 */
export interface Opening {
  readonly ticket: Ticket;
  readonly agent: Agent;
  /** Null where it could not be read: a closed ticket has none. */
  readonly composer: Composer | null;
  /** The ticket's own viewers may not be readable: then nobody is named. */
  readonly viewers: readonly string[];
  readonly scheme: ColorScheme;
}

/** Something that changed around the frame. What is so now is read again where the event does not carry it. */
export type HostEvent =
  | { readonly type: 'shown'; readonly shown: boolean }
  | { readonly type: 'scheme'; readonly scheme: ColorScheme }
  /** Composer, field or status changed, by whomever: read it again. */
  | { readonly type: 'composer' }
  /** The ticket was submitted here, or saved by somebody else. */
  | { readonly type: 'saved' }
  | { readonly type: 'viewers'; readonly viewers: readonly string[] }
  /** The frame now shows another ticket. */
  | { readonly type: 'ticket'; readonly id: string }
  /** The frame is being taken away: nothing more is heard after it. */
  | { readonly type: 'gone' };

/**
 * Zendesk around the frame. Errors are values: no promise rejects, and each ends within its own deadline. `unseen`:
 * Zendesk did not tell, or did not do it.
 */
export interface Host {
  /** The installation's settings as they stand; secure ones are not among them. */
  readonly settings: Readonly<Record<string, unknown>>;
  readonly send: Send;
  /** Whether the ticket is shown and the app expanded, as far as the page itself can tell at once. */
  shown(): Promise<boolean>;
  /** `absent`: the ticket was never saved, so there is nothing to note on yet. */
  open(): Promise<ReadResult<Opening>>;
  /** Who is signed in, read anew: their groups may have changed since the opening. */
  readAgent(): Promise<ReadResult<Agent>>;
  readComposer(): Promise<ReadResult<Composer>>;
  /** Makes the composer a public reply; answers the type read back. */
  makePublic(): Promise<ReadResult<string>>;
  /** Adds the draft below what the agent has typed; nothing is replaced, and what is there already is not added again. */
  insert(draft: Draft, rich: boolean): Promise<ReadResult<true>>;
  /** Sets a custom field of the form; `absent` when it is not on the form; answers the value read back. */
  setField(id: number, value: string): Promise<ReadResult<string | null>>;
  readField(id: number): Promise<ReadResult<string | null>>;
  /** Sets the status; answers the status read back. */
  setStatus(status: 'pending'): Promise<ReadResult<string>>;
  /** Calls back on each event; returns how to stop. */
  on(listener: (event: HostEvent) => void): () => void;
  /** Keeps the frame as high as its content; returns how to stop. */
  fit(element: HTMLElement): () => void;
}
