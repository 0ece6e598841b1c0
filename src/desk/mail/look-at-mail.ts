/** Asks Mailgun all that the desk shows of one address, at once. */
import { mailEvents, suppression } from '../../clients/mailgun/endpoints.ts';
import type { SuppressionList } from '../../clients/mailgun/schemas.ts';
import type { DeskPorts } from '../ports.ts';
import { type Mail, mailFrom } from './mail.ts';

/** Never rejects; what could not be read is unseen within. */
export async function lookAtMail(
  { client, settings }: Pick<DeskPorts, 'client' | 'settings'>,
  address: string,
): Promise<Mail> {
  const mailbox = { domain: settings.mailgunDomain, address };
  const on = (list: SuppressionList) => client.ask(suppression, { ...mailbox, list });
  const [events, bounces, complaints, unsubscribes] = await Promise.all([
    client.ask(mailEvents, mailbox),
    on('bounces'),
    on('complaints'),
    on('unsubscribes'),
  ]);
  return mailFrom({ events, lists: { bounces, complaints, unsubscribes } });
}
