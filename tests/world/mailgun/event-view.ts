import type { MailEvent } from '../state/mailgun.ts';

/** What only an event has that says how a delivery went. */
function outcomeOf({ event, severity, reason, code, message }: MailEvent): object {
  if (event === 'rejected') return { reject: { reason: reason ?? 'generic', description: message ?? '' } };
  if (event !== 'failed' && event !== 'delivered') return {};
  const status = { code: code ?? 250, message: message ?? '', description: null };
  return {
    'delivery-status': status,
    ...(event === 'failed' ? { severity: severity ?? 'permanent', reason: reason ?? 'bounce' } : {}),
  };
}

/** An entry of Mailgun's log: its moment in seconds with a fraction, and much that nobody here asks for. */
export const eventView = (one: MailEvent): unknown => ({
  id: `ev-${one.at}`,
  event: one.event,
  timestamp: Date.parse(one.at) / 1000 + 0.25,
  recipient: one.recipient,
  'recipient-domain': one.recipient.split('@').at(-1),
  tags: [],
  flags: { 'is-authenticated': true, 'is-test-mode': false },
  message: {
    headers: { to: one.recipient, from: 'GitLab <portal@gitlab.example>', subject: one.subject },
    attachments: [],
    size: 3_120,
  },
  ...outcomeOf(one),
});
