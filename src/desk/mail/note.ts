/** What the ticket is told before an address is taken off a list: in English, like all that the app notes. */
import type { Suppression, SuppressionList } from '../../clients/mailgun/schemas.ts';
import type { DeskAbout } from '../about.ts';
import { deskWords } from '../words.ts';

interface Noted {
  readonly about: Pick<DeskAbout, 'agent'>;
  readonly address: string;
  readonly list: SuppressionList;
  readonly confirmed: Suppression;
  readonly domain: string;
}

/** One paragraph a line; null where the words did not load. */
export async function noteOf({ about, address, list, confirmed, domain }: Noted): Promise<string | null> {
  const t = await deskWords('en').catch(() => null);
  if (t === null) return null;
  const { since, reason } = confirmed;
  return [
    t('mail.note.removes', { agent: about.agent, address, list: t(`mail.note.${list}`), domain }),
    ...(since === null ? [] : [t('mail.note.since', { since: new Date(since).toISOString().slice(0, 10) })]),
    ...(reason === null ? [] : [t('mail.note.reason', { reason })]),
  ].join('\n');
}
