/** One event of a message, as Mailgun's log has it. */
export interface MailEvent {
  event: 'accepted' | 'delivered' | 'failed' | 'rejected' | 'opened' | 'complained';
  /** A moment. */
  at: string;
  recipient: string;
  subject: string;
  severity?: 'temporary' | 'permanent';
  /** Mailgun's own word: `bounce`, `suppress-bounce`, `generic` and others. */
  reason?: string;
  code?: number;
  /** What the receiving server said. */
  message?: string;
}

/** An address that a list holds back. */
export interface Suppressed {
  address: string;
  /** A moment. */
  since: string;
  code?: string;
  error?: string;
}

export type SuppressionList = 'bounces' | 'complaints' | 'unsubscribes';

export interface MailgunState {
  domain: string;
  /** A domain lives in one region, and the other one does not know it. */
  region: 'us' | 'eu';
  events: MailEvent[];
  lists: Record<SuppressionList, Suppressed[]>;
  /** Every removal that really happened: `<list> <address>`. */
  removed: string[];
}
