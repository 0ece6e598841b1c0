/** What Mailgun says of one address: the last emails to it, and each of the lists that could hold it back. */
import { type ReadResult, type Trouble, unseen } from '../../core/domain/loadable.ts';
import {
  type MailEvent,
  type Suppression,
  type SuppressionList,
  suppressionLists,
} from '../../clients/mailgun/schemas.ts';

export interface Mail {
  /** Newest first. */
  readonly events: ReadResult<readonly MailEvent[]>;
  /** `absent`: the address is not on the list. */
  readonly lists: Readonly<Record<SuppressionList, ReadResult<Suppression>>>;
}

/** A domain that is not here answers 404 like an address that is on no list, so a 404 counts only beside a log that was read. */
const believed = <T>(look: ReadResult<T>, events: Mail['events']): ReadResult<T> =>
  look.tag === 'absent' && events.tag !== 'seen' ? unseen(troubleOf(events)) : look;

const troubleOf = (look: ReadResult<unknown>): Trouble =>
  look.tag === 'unseen' ? look.trouble : { kind: 'bad-request', service: 'mailgun', detail: '404' };

export const mailFrom = ({ events, lists }: Mail): Mail => ({
  events: events.tag === 'absent' ? unseen(troubleOf(events)) : events,
  lists: {
    bounces: believed(lists.bounces, events),
    complaints: believed(lists.complaints, events),
    unsubscribes: believed(lists.unsubscribes, events),
  },
});

/** The first thing that could not be read, the log before the lists; null where all could. */
export function troubleIn({ events, lists }: Mail): Trouble | null {
  const unread = [events, ...suppressionLists.map((list) => lists[list])].find((one) => one.tag === 'unseen');
  return unread === undefined ? null : troubleOf(unread);
}

/** The address is on none of the lists, and all of them were read. */
export const isFree = ({ lists }: Mail): boolean =>
  suppressionLists.every((list) => lists[list].tag === 'absent');

/** The entry of one list, where it was seen there. */
export function entryOn(mail: Mail, list: SuppressionList): Suppression | null {
  const look = mail.lists[list];
  return look.tag === 'seen' ? look.seen : null;
}
