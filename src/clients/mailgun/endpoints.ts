/** What the app asks of Mailgun: what became of emails to an address, and whether a list holds it back (contracts/mailgun-sentry.md). */
import { search, segment } from '../address.ts';
import { type ChangeEndpoint, type Endpoint, fits, misfit } from '../endpoint.ts';
import { readBy } from '../shape.ts';
import {
  eventFrom,
  eventPage,
  type MailEvent,
  type Suppression,
  suppressionFrom,
  type SuppressionList,
  suppressionRecord,
} from './schemas.ts';

/** So many events are asked for; each email has two or three. */
const shown = 30;

/** What the log tells of a delivery; opened, clicked and the like would only take up the page. */
const ofDelivery = ['accepted', 'delivered', 'failed', 'rejected'];

/** The log's search takes signs between words for its own; what stands in quotes is looked for as it is. */
const literally = (address: string): string =>
  /^\w[\w.@+-]*$/.test(address) ? address : `"${address.replaceAll('"', '')}"`;

interface Mailbox {
  /** The domain that the emails come from. */
  readonly domain: string;
  readonly address: string;
}

/**
 * The last events of emails to exactly this address, newest first, as far as Mailgun keeps them (a few days at least);
 * none is an empty list. Unseen `signed-out` without a key, `bad-request` where the domain is not in this region.
 */
export const mailEvents: Endpoint<Mailbox, readonly MailEvent[]> = {
  service: 'mailgun',
  method: 'GET',
  path: ({ domain, address }) =>
    `/v3/${segment(domain)}/events${search({
      recipient: literally(address),
      event: ofDelivery.join(' OR '),
      ascending: 'no',
      limit: shown,
    })}`,
  reply(received, { address }) {
    const page = readBy(eventPage)(received);
    if (!page.fits) return page;
    const events = page.value.items.flatMap((one) => eventFrom(one, address) ?? []);
    return fits(events.sort((a, b) => b.at - a.at));
  },
};

interface Entry extends Mailbox {
  readonly list: SuppressionList;
}

const entryPath = ({ domain, list, address }: Entry): string =>
  `/v3/${segment(domain)}/${list}/${segment(address)}`;

/**
 * The address on one list; absent (404) when it is not on it. A domain that is not in this region answers 404 as well, so
 * an absence counts only beside events of the same domain that could be read.
 */
export const suppression: Endpoint<Entry, Suppression> = {
  service: 'mailgun',
  method: 'GET',
  path: entryPath,
  reply(received, { address }) {
    const entry = readBy(suppressionRecord)(received);
    if (!entry.fits) return entry;
    const isIts = entry.value.address.toLowerCase() === address.toLowerCase();
    return isIts ? fits(suppressionFrom(entry.value)) : misfit('address');
  },
  absentOn: [404],
};

/** Takes the address off one list. Refused with 404 where it is not on it. */
export const removeSuppression: ChangeEndpoint<Entry> = {
  service: 'mailgun',
  method: 'DELETE',
  path: entryPath,
  body: () => undefined,
};
