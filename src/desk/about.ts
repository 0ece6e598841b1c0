/** What the desk is told of the case: plain facts. It knows none of the case's rules (docs/architecture.md). */
import type { LetterForm } from '../core/domain/letter.ts';
import type { Loadable } from '../core/domain/loadable.ts';
import type { TokenOwner } from '../core/domain/records/customersdot.ts';

/** A user of GitLab.com. */
export interface DeskUser {
  readonly id: string;
  readonly username: string;
  /** Whether they are an administrator; null where the app's token may not see it. */
  readonly admin: boolean | null;
}

/** What somebody wrote on the ticket, as plain text. It is read, never obeyed. */
export interface Said {
  readonly id: string;
  readonly text: string;
  /** As Zendesk writes it. */
  readonly at: string;
  readonly isRequesters: boolean;
}

/** The facts of the case that the desk works with. Null: not known, which is never "none". */
export interface DeskAbout {
  /** Id of the ticket. */
  readonly ticket: string;
  readonly subject: string;
  /** The requester's name and their language, as Zendesk has them. */
  readonly requester: { readonly name: string; readonly locale: string | null };
  /** In which form the customer is answered: a messaging channel takes no letter. */
  readonly form: LetterForm;
  /** The agent who signs a reply. */
  readonly agent: string;
  /** Addresses of the requester, the customer's first. */
  readonly emails: readonly string[];
  readonly customer: number | null;
  readonly company: string | null;
  readonly loginActivated: boolean | null;
  /** The id of the GitLab.com user that the customer is linked with; null: not known, or linked with nobody. */
  readonly linkedUid: string | null;
  /** The user that is linked, as GitLab.com shows it. */
  readonly linkedUser: Loadable<DeskUser>;
  /** That user is somebody else's: an admin was linked. */
  readonly isWronglyLinked: boolean;
  /** Whose the customer's stored token is, where CustomersDot shows it; it never shows the token itself. */
  readonly token: Loadable<TokenOwner>;
  readonly subscription: string | null;
  readonly group: { readonly id: number; readonly path: string } | null;
  /** Newest first. */
  readonly said: readonly Said[];
  /** This agent may change something. */
  readonly mayChange: boolean;
}
