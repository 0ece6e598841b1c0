/** What the desk reaches of the outside, handed to it: it asks, and changes nothing without the agent's own press. */
import type { Client } from '../clients/client.ts';
import type { DeskSettings } from './settings.ts';

/**
 * `not-public`: the composer could not be made a public reply, or somebody is writing a note in it; nothing was put in.
 * `not-seen`: the text is not seen in it.
 */
export type DraftOutcome = 'drafted' | 'not-public' | 'not-seen';

/** A text for the customer, as rich text and as plain text. */
export interface DeskDraft {
  readonly html: string;
  readonly text: string;
}

/** All that the desk reaches of the outside. What it asks never rejects. */
export interface DeskPorts {
  readonly settings: DeskSettings;
  /** The installation's settings as they stand; secure ones are not among them. */
  readonly installed: Readonly<Record<string, unknown>>;
  readonly client: Pick<Client, 'ask' | 'alter' | 'make'>;
  /** Epoch ms. */
  readonly now: () => number;
  /** Puts a text below what the agent has typed in a public reply, once; nothing is sent. */
  readonly draft: (draft: DeskDraft) => Promise<DraftOutcome>;
  /** Adds a private note of plain sentences, one paragraph a line; false where it is not seen there. */
  readonly note: (sentences: string) => Promise<boolean>;
}
