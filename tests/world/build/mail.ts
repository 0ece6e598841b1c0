import { minutesAgo } from '../dates.ts';
import type { MailEvent, Suppressed } from '../state/mailgun.ts';

/** An email of the portal to Mia, so many minutes ago. */
export const mailEvent = (minutes: number, over: Partial<MailEvent> = {}): MailEvent => ({
  event: 'accepted',
  at: minutesAgo(minutes),
  recipient: 'mia@acme.example',
  subject: 'Reset password instructions',
  ...over,
});

export const suppressed = (over: Partial<Suppressed> = {}): Suppressed => ({
  address: 'mia@acme.example',
  since: minutesAgo(2_880),
  ...over,
});
