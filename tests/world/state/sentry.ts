/** Whose an event was. Older ones have nothing but the user's id, under another name. */
export interface SentryUser {
  id?: string;
  olderId?: string;
  email?: string;
}

/** One issue: events of the same kind. */
export interface SentryIssue {
  id: string;
  title: string;
  count: number;
  /** Moments. */
  firstSeen: string;
  lastSeen: string;
  users: SentryUser[];
}

export interface SentryState {
  organization: string;
  project: string;
  issues: SentryIssue[];
}
