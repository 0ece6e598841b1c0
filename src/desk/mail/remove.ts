/** Takes an address off one of Mailgun's lists: looked at, noted on the ticket, sent once, and seen gone or left in doubt. */
import { removeSuppression } from '../../clients/mailgun/endpoints.ts';
import type { Suppression, SuppressionList } from '../../clients/mailgun/schemas.ts';
import type { DeskPorts } from '../ports.ts';
import { lookAtMail } from './look-at-mail.ts';
import { entryOn, type Mail } from './mail.ts';

/** What is under way. */
export type RemovalStage = 'looking' | 'noting' | 'removing' | 'seeing';

/**
 * What came of a removal. Nothing was sent to Mailgun: `gone-before`, `moved` (another entry than was confirmed),
 * `not-looked`, `not-noted`. Sent, once: `gone`, which was seen; `refused`, with Mailgun's words; `still-there`, though Mailgun
 * said yes; `in-doubt`, where no answer came or nothing could be seen afterwards.
 */
export type Removal =
  | {
      readonly is: 'gone' | 'gone-before' | 'moved' | 'not-looked' | 'not-noted' | 'still-there' | 'in-doubt';
    }
  | { readonly is: 'refused'; readonly words: string };

export interface Wanted {
  readonly address: string;
  readonly list: SuppressionList;
  /** The entry as the agent saw and confirmed it. */
  readonly confirmed: Suppression;
  /** What is noted on the ticket before. */
  readonly note: string;
}

/** What came of it, and what was seen last. */
export interface Removed {
  readonly removal: Removal;
  readonly mail: Mail;
}

const same = (one: Suppression, other: Suppression): boolean =>
  one.since === other.since && one.reason === other.reason;

/** Whether it may be sent, by a look just before: null where it may. */
function heldBy(mail: Mail, { list, confirmed }: Wanted): Removal | null {
  const look = mail.lists[list];
  if (look.tag === 'absent') return { is: 'gone-before' };
  if (look.tag === 'unseen') return { is: 'not-looked' };
  return same(look.seen, confirmed) ? null : { is: 'moved' };
}

/** What the look afterwards says; the answer only tells apart why it is still there. */
function outcomeOf(mail: Mail, list: SuppressionList, answer: Answer): Removal {
  if (mail.lists[list].tag === 'absent') return { is: 'gone' };
  if (answer.tag === 'refused') return { is: 'refused', words: answer.refusal.raw };
  const isThere = answer.tag === 'accepted' && entryOn(mail, list) !== null;
  return { is: isThere ? 'still-there' : 'in-doubt' };
}

type Answer = Awaited<ReturnType<DeskPorts['client']['alter']>>;

/**
 * Sends one removal at most, whatever comes back. Never rejects.
 * @param onStage called with each stage as it begins
 */
export async function removeOnce(
  ports: DeskPorts,
  wanted: Wanted,
  onStage: (stage: RemovalStage) => void,
): Promise<Removed> {
  const { address, list, note } = wanted;
  onStage('looking');
  const before = await lookAtMail(ports, address);
  const held = heldBy(before, wanted);
  if (held !== null) return { removal: held, mail: before };
  onStage('noting');
  if (!(await ports.note(note))) return { removal: { is: 'not-noted' }, mail: before };
  onStage('removing');
  const domain = ports.settings.mailgunDomain;
  const answer = await ports.client.alter(removeSuppression, { domain, list, address });
  onStage('seeing');
  const mail = await lookAtMail(ports, address);
  return { removal: outcomeOf(mail, list, answer), mail };
}
