/** Sentry and Mailgun, which only the troubleshooting desk asks: where their keys do not work, it prepares links instead. */
import type { Client } from '../../clients/client.ts';
import { mailgunTried } from '../../clients/mailgun/setup.ts';
import { sentryTried } from '../../clients/sentry/setup.ts';
import type { ReadResult } from '../../core/domain/loadable.ts';
import type { DeskSettings } from '../settings.ts';
import { reachOf } from './reach.ts';
import { fine, judged, judgedBy, type Judged, together } from './row.ts';

export interface OutsideTried {
  readonly sentry: ReadResult<true>;
  readonly mailgun: ReadResult<true>;
}

/** Reads only; never rejects. */
export async function tryOutside(client: Pick<Client, 'ask'>, settings: DeskSettings): Promise<OutsideTried> {
  const { sentryOrganization: organization, sentryProject: project, mailgunDomain: domain } = settings;
  const [sentry, mailgun] = await Promise.all([
    client.ask(sentryTried, { organization, project }),
    client.ask(mailgunTried, { domain }),
  ]);
  return { sentry, mailgun };
}

type Tried = ReadResult<true> | null;

/** It has answered, whatever it thinks of the key or of what was asked for. */
export const outsideAddress = (address: string, tried: Tried): Judged =>
  together(
    reachOf(address, 'warn'),
    judgedBy(tried, {
      seen: () => fine,
      absent: fine,
      troubles: { 'signed-out': fine, forbidden: fine, shape: judged('warn', 'another-service') },
    }),
  );

/** What is asked for there: a project, or a domain. Without a key nobody can tell. */
export const outsideName = (tried: Tried, missing: 'no-sentry-project' | 'no-mailgun-domain'): Judged =>
  judgedBy(tried, { seen: () => fine, absent: judged('warn', missing) });

export const outsideKey = (tried: Tried): Judged =>
  judgedBy(tried, {
    seen: () => judged('ok', 'accepted'),
    absent: judged('unread', 'untold'),
    troubles: { 'signed-out': judged('warn', 'key-refused'), forbidden: judged('warn', 'key-right') },
  });
