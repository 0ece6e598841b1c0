/** What is drafted for the customer, and what is set on the ticket with it (decisions.md, "Closing"). */
import { seatsOf } from '../domain/records/customersdot.ts';
import { type ReplyKind, kindOf } from './reply-kind.ts';
import type { Params } from '../domain/proof.ts';
import { type Assessment, commentsOf } from './assessment.ts';
import type { CaseState } from './state.ts';
import { known } from '../domain/loadable.ts';
import { showsIssueType } from './issue-type.ts';
import { isByRequester } from '../facts/ticket.ts';

/** The draft that fits the case. `shown`: the values for its blanks. */
export interface Closing {
  readonly kind: ReplyKind;
  readonly shown: Params;
  /** The billing or portal address in the draft, by which it is known again. */
  readonly mark: string;
  /** Issue type and Pending are set as well: the customer was told, or asked to do something. */
  readonly sets: boolean;
}

/** The group that the subscription is on; it drops to Free when the subscription moves. */
const leftBy = ({ subscription }: Assessment['snapshot']): string =>
  subscription?.linked == null ? '' : (subscription.linked.path ?? `#${subscription.linked.id}`);

/** The group that the steps were about, where it cannot be read just now: a draft never names none. */
const pathOfSteps = ({ steps }: CaseState): string =>
  steps.findLast((one) => one.plan.about.namespace !== undefined)?.plan.about.namespace?.path ?? '';

/** What was put back may be another group than the one that is chosen by now. */
const pathPutBack = ({ steps }: CaseState): string | undefined =>
  steps.findLast((one) => one.role === 'put-back' && one.step.at === 'settled')?.plan.about.namespace?.path;

/**
 * The draft that fits the case as it stands (decisions.md, "Closing"). Null while there is nothing to tell the
 * customer, and before a start as long as something is still being read.
 */
export function closingOf(state: CaseState, assessment: Assessment): Closing | null {
  const kind = kindOf(state, assessment);
  if (kind === null) return null;
  const { snapshot } = assessment;
  const { gitlabUrl, customersdotUrl } = state.settings;
  const group = known(snapshot.namespace);
  const put = kind === 'put-back' ? pathPutBack(state) : undefined;
  const path = put ?? group?.path ?? pathOfSteps(state);
  const billing = `${gitlabUrl}/groups/${path}/-/billings`;
  return {
    kind,
    mark: kind === 'confirmation' ? billing : customersdotUrl,
    sets: kind !== 'hand-over' && kind !== 'expert-review' && kind !== 'put-back',
    shown: {
      name: snapshot.ticket.requester.name,
      agent: state.agent.name,
      path,
      billing,
      portal: customersdotUrl,
      members: `${gitlabUrl}/groups/${path}/-/group_members`,
      subscription: snapshot.subscription?.name ?? '',
      from: leftBy(snapshot),
      username: known(snapshot.user)?.username ?? snapshot.userId ?? '',
      seats: (snapshot.subscription === null ? 0 : seatsOf(snapshot.subscription)) ?? '?',
      users: known(snapshot.billable) ?? 0,
    },
  };
}

/** Markup and entities aside, whether a text holds the draft's address. */
const holds = (text: string, mark: string): boolean => text.replaceAll('&amp;', '&').includes(mark);

/** The composer counts as empty when only markup is left in it. */
const isEmpty = (text: string): boolean => text.replace(/<[^<>]*>|&nbsp;/g, '').trim() === '';

/**
 * Whether the draft is in the composer already, told by its address, so that it is not put in twice. False when the
 * composer could not be read.
 */
export const isDrafted = (state: CaseState, closing: Closing): boolean =>
  state.composer !== null && holds(state.composer.text, closing.mark);

/** Whether a text says more than that address: an address alone, or a link with nothing around it, is no reply. */
const saysMore = (text: string, mark: string): boolean => /\p{L}/u.test(text.replaceAll(mark, ''));

/** After Submit the reply stands in the conversation: the newest public comment, and an agent's. */
function isSent(state: CaseState, closing: Closing): boolean {
  if (state.composer === null || !isEmpty(state.composer.text)) return false;
  const newest = commentsOf(state)
    .filter((comment) => comment.public)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  return (
    newest !== undefined &&
    !isByRequester(newest, state.ticket.requester) &&
    holds(newest.text, closing.mark) &&
    saysMore(newest.text, closing.mark)
  );
}

/** Whether issue type and status are as the closing sets them; a field that is not on the form holds nothing up. */
function isSet(state: CaseState, closing: Closing, sent: boolean): boolean {
  const { composer } = state;
  if (!closing.sets) return true;
  if (composer === null) return false;
  const waiting =
    composer.status === 'pending' ||
    (sent && composer.status !== null && composer.status !== 'open' && composer.status !== 'new');
  return showsIssueType(state) && waiting;
}

/** Seen by looking at the ticket, so it holds after a reload too. */
export function isClosed(state: CaseState, closing: Closing | null): boolean {
  if (closing === null) return false;
  const drafted = isDrafted(state, closing) && state.composer?.type !== 'internalNote';
  const sent = !drafted && isSent(state, closing);
  return (drafted || sent) && isSet(state, closing, sent);
}
