/** What Mailgun says of an address: a list that could not be read is never one that lets mail through. */
import { describe, expect, test } from 'vitest';
import { absent, type ReadResult, seen, type TroubleKind, unseen } from '#core/domain/loadable.ts';
import type { MailEvent, Suppression } from '../../../src/clients/mailgun/schemas.ts';
import { logsPage } from '../../../src/desk/mail/logs-page.ts';
import { entryOn, isFree, mailFrom, troubleIn } from '../../../src/desk/mail/mail.ts';
import { noteOf } from '../../../src/desk/mail/note.ts';

type List = ReadResult<Suppression>;
type Events = ReadResult<readonly MailEvent[]>;

const unread = (kind: TroubleKind) => unseen({ kind, service: 'mailgun', detail: 'x' });
const entry: Suppression = { since: 1, reason: '550 No such mailbox' };
const none = seen([]);

const mail = (events: Events, bounces: List, complaints: List = absent, unsubscribes: List = absent) =>
  mailFrom({ events, lists: { bounces, complaints, unsubscribes } });

test.each<[string, Events, List, boolean, TroubleKind | null, boolean]>([
  ['a log and no entry: nothing holds it back', none, absent, true, null, false],
  ['an entry holds it back', none, seen(entry), false, null, true],
  ['a list that is unread', none, unread('down'), false, 'down', false],
  ['no log: that it is on no list is not believed', unread('wait'), absent, false, 'wait', false],
  ['no log: an entry is', unread('wait'), seen(entry), false, 'wait', true],
  [
    'a domain that is not here has no log, and no lists',
    unread('bad-request'),
    absent,
    false,
    'bad-request',
    false,
  ],
  ['without a key', unread('signed-out'), unread('signed-out'), false, 'signed-out', false],
  ['a log that is not there', absent, absent, false, 'bad-request', false],
])('%s', (_, events, bounces, free, kind, holds) => {
  const is = mail(events, bounces);
  expect(isFree(is)).toBe(free);
  expect(troubleIn(is)?.kind ?? null).toBe(kind);
  expect(entryOn(is, 'bounces') !== null).toBe(holds);
});

test('any list that is unread keeps it from being free', () => {
  expect(isFree(mail(none, absent, absent, unread('down')))).toBe(false);
  expect(isFree(mail(none, absent, unread('down')))).toBe(false);
});

describe('what the ticket is told before a removal', () => {
  const about = { agent: 'Ada Agent' };
  const base = {
    about,
    address: 'mia@acme.example',
    list: 'bounces',
    domain: 'customers.gitlab.com',
  } as const;

  test.each<[string, Suppression, readonly string[]]>([
    ['all that is known', { since: Date.UTC(2027, 0, 13), reason: '550 Gone' }, ['2027-01-13', '550 Gone']],
    ['nothing of what is not', { since: null, reason: null }, []],
  ])('%s', async (_, confirmed, more) => {
    const [first, ...others] = (await noteOf({ ...base, confirmed }))?.split('\n') ?? [];
    expect(first).toBe(
      "Ada Agent removes the address mia@acme.example from Mailgun's list of bounces for customers.gitlab.com.",
    );
    expect(others).toHaveLength(more.length);
    for (const [index, said] of more.entries()) expect(others[index]).toContain(said);
  });
});

test('the prepared page is that of the domain', () => {
  expect(logsPage('customers.gitlab.com')).toBe(
    'https://app.mailgun.com/mg/sending/customers.gitlab.com/logs',
  );
});
