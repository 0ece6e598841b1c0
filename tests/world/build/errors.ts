import { minutesAgo } from '../dates.ts';
import type { SentryIssue } from '../state/sentry.ts';

/** An error of the portal that Mia ran into. */
export const portalError = (over: Partial<SentryIssue> = {}): SentryIssue => ({
  id: '1181887',
  title: 'Gitlab::Zuora::Error: Transaction declined',
  count: 7,
  firstSeen: minutesAgo(4_320),
  lastSeen: minutesAgo(90),
  users: [{ id: '5501' }],
  ...over,
});
