import { mailEvent, portalError, requester, suppressed } from '../build/index.ts';
import { minutesAgo } from '../dates.ts';
import { linked, namesGroup, story } from './story.ts';

const wants = 'I have asked for a new password three times, and no email has come.';

const held = (minutes: number, reason: string) =>
  mailEvent(minutes, {
    event: 'failed',
    severity: 'permanent',
    reason,
    code: 605,
    message: 'Not delivering',
  });

const address = (value: string, primary: boolean) => ({ type: 'email', value, verified: true, primary });

export const mailCases = [
  story({
    id: 'mail-suppressed',
    ticket: 4520,
    title: 'No email: the address has bounced',
    sentence:
      'Mia’s mailbox did not exist for a day, so Mailgun holds back all that the portal sends to it since.',
    shows: ['mail:suppressed', 'mail:failed', 'mail:accepted'],
    parts: () => ({
      customers: [linked()],
      requester: requester({
        identities: [address('mia@acme.example', true), address('mia.torres@acme.example', false)],
      }),
      says: `${namesGroup} ${wants}`,
      mailEvents: [
        mailEvent(30),
        held(29, 'suppress-bounce'),
        mailEvent(2_881),
        mailEvent(2_880, {
          event: 'failed',
          code: 550,
          message: '5.1.1 <b>No such mailbox</b> {{ticket.id}}',
        }),
        mailEvent(5_000, { event: 'opened' }),
        mailEvent(40, { event: 'delivered', recipient: 'mia.torres@acme.example', subject: 'Your invoice' }),
      ],
      suppressed: {
        bounces: [
          suppressed({ error: '5.1.1 <b>No such mailbox</b> {{ticket.id}}' }),
          suppressed({ address: 'ben@acme.example' }),
        ],
      },
    }),
  }),
  story({
    id: 'portal-errors',
    ticket: 4521,
    title: 'The portal failed for this customer',
    sentence: 'Sentry has errors of Mia by her id, by the id as it was named before, and by her address.',
    shows: ['errors:error'],
    parts: () => ({
      customers: [linked()],
      says: `${namesGroup} Buying seats ends with an error.`,
      portalErrors: [
        portalError({ users: [{ id: '5501', email: 'mia@acme.example' }] }),
        portalError({
          id: '1211792',
          title: '<img src=x onerror=alert(1)> Postal code has invalid information',
          count: 1,
          firstSeen: minutesAgo(20),
          lastSeen: minutesAgo(20),
          users: [{ olderId: '5501' }],
        }),
        portalError({ id: '3', lastSeen: minutesAgo(9_000), users: [{ email: 'mia@acme.example' }] }),
        portalError({ id: '4', users: [{ id: '5502', email: 'ben@acme.example' }] }),
      ],
    }),
  }),
];
