/** Faults that an agent in training should have met: each spoils one exchange, the next that fits. */
import type { Fault } from '#world/types.ts';

export interface OfferedFault {
  label: string;
  fault: Fault;
}

const change = { change: true } as const;

export const offeredFaults: readonly OfferedFault[] = [
  {
    label: 'Lose the reply to the next change',
    fault: { match: { service: 'customersdot', ...change }, does: 'lose-reply' },
  },
  {
    label: 'Lose the next change itself',
    fault: { match: { service: 'customersdot', ...change }, does: 'lose-request' },
  },
  {
    label: 'Apply the next change late',
    fault: { match: { service: 'customersdot', ...change }, does: 'apply-late', delayMs: 20_000 },
  },
  {
    label: '502 after the next change',
    fault: { match: { service: 'customersdot', ...change }, does: 'applied-then-502' },
  },
  {
    label: 'Refuse the next change',
    fault: {
      match: { service: 'customersdot', ...change },
      does: 'status',
      status: 422,
      body: JSON.stringify({
        success: false,
        error:
          'unable to associate the subscription as the destination namespace is already associated with a subscription',
      }),
    },
  },
  {
    label: '429 for the next change',
    fault: { match: { service: 'customersdot', ...change }, does: 'rate-limit-json', retryAfter: 5 },
  },
  {
    label: 'Lose the next reply of CustomersDot',
    fault: { match: { service: 'customersdot', change: false }, does: 'lose-reply' },
  },
  {
    label: '502 from CustomersDot',
    fault: { match: { service: 'customersdot', change: false }, does: 'html-502' },
  },
  {
    label: 'Lose the next reply of GitLab.com',
    fault: { match: { service: 'gitlab', change: false }, does: 'lose-reply' },
  },
  {
    label: '429 from GitLab.com',
    fault: { match: { service: 'gitlab' }, does: 'rate-limit-text', retryAfter: 5 },
  },
  {
    label: 'Lose the reply of Mailgun to the next removal',
    fault: { match: { service: 'mailgun', ...change }, does: 'lose-reply' },
  },
  {
    label: 'Refuse Mailgun’s key',
    fault: { match: { service: 'mailgun' }, does: 'status', status: 401, body: 'Forbidden', times: 4 },
  },
  {
    label: 'Refuse Sentry’s token',
    fault: {
      match: { service: 'sentry' },
      does: 'status',
      status: 403,
      body: '{"detail":"No permission"}',
      times: 4,
    },
  },
  {
    label: 'Lose the reply to the next note',
    fault: { match: { service: 'zendesk', ...change }, does: 'lose-reply' },
  },
];
