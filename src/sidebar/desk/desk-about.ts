/** What the desk is told of the case, out of what is known by now. */
import type { DeskAbout, Said } from '../../desk/about.ts';
import { factIn } from '../../core/facts/store.ts';
import type { Snapshot } from '../../core/facts/snapshot.ts';
import { isByRequester } from '../../core/facts/ticket.ts';
import { letterForm } from '../../core/case/reply/form.ts';
import { allowed, type CaseState } from '../../core/case/state.ts';
import { known } from '../../core/domain/loadable.ts';

function saidIn({ facts, ticket }: CaseState): readonly Said[] {
  const { comments } = known(factIn(facts, 'conversation', ticket.id)) ?? { comments: [] };
  return comments
    .filter((one) => one.public)
    .map((one) => ({
      id: one.id,
      text: one.text,
      at: one.at,
      isRequesters: isByRequester(one, ticket.requester),
    }));
}

const distinct = (emails: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(emails.flatMap((one) => (one === undefined ? [] : [one.toLowerCase()]))),
];

export function deskAbout(state: CaseState, snapshot: Snapshot): DeskAbout {
  const { ticket, agent } = state;
  const { customer, subscription } = snapshot;
  const group = known(snapshot.namespace);
  return {
    ticket: ticket.id,
    subject: ticket.subject,
    requester: { name: ticket.requester.name, locale: ticket.requester.locale },
    form: letterForm(state.composer),
    agent: agent.name,
    emails: distinct([customer?.email, ...ticket.requester.emails]),
    customer: customer?.id ?? null,
    company: customer?.company ?? null,
    loginActivated: customer?.loginActivated ?? null,
    linkedUid: customer?.uid ?? null,
    linkedUser: snapshot.linkedUser,
    isWronglyLinked: snapshot.wronglyLinked,
    token: snapshot.token,
    subscription: subscription?.name ?? null,
    group: group === undefined ? null : { id: group.id, path: group.path },
    said: saidIn(state),
    mayChange: allowed(state),
  };
}
