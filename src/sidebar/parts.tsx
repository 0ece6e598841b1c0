/** Who and what the case is about: customer, GitLab user, subscription, group; and the form where facts are asked. */
import { Suspense } from 'react';
import type { CaseState } from '../core/case/state.ts';
import type { CaseView } from '../core/case/view.ts';
import { known } from '../core/domain/loadable.ts';
import { shownRef } from '../core/domain/namespace-ref.ts';
import { insuranceOf } from '../core/facts/insurance.ts';
import { CustomerCard } from './facts/CustomerCard.tsx';
import { GroupCard } from './facts/GroupCard.tsx';
import { SubscriptionCard } from './facts/SubscriptionCard.tsx';
import { UserCard } from './facts/UserCard.tsx';
import { ManualForm, NeighbourTickets, SubscriptionTable } from './lazy.tsx';
import { Placeholder } from './elements/Placeholder.tsx';

interface Properties {
  readonly state: CaseState;
  readonly view: CaseView;
  /** The part stands with the verdict, since it needs a choice. */
  readonly lifted?: boolean;
}

export function CustomerPart({ state, view }: Properties) {
  const { customer, customers, reads } = view.assessment.snapshot;
  return (
    <CustomerCard
      requester={state.ticket.requester}
      customers={customers}
      customer={customer}
      choosing={view.choosing}
      asks={reads === 'agent'}
      lookup={view.lookup}
    />
  );
}

export function FormPart({ state, view }: Properties) {
  const { snapshot } = view.assessment;
  if (view.asked === null) return null;
  return (
    <Suspense fallback={<Placeholder of="word" />}>
      <ManualForm
        asked={view.asked}
        taken={state.formTaken}
        email={state.ticket.requester.emails[0] ?? ''}
        customer={snapshot.customer?.id ?? null}
        group={known(snapshot.namespace)?.id ?? null}
      />
    </Suspense>
  );
}

/** Of a customer who is known, or about to be. */
const isThere = ({ assessment: { snapshot }, status }: CaseView): boolean =>
  snapshot.customer !== null || (status === 'loading' && snapshot.reads === 'api');

export function UserPart({ state, view }: Properties) {
  const { customer, customers, user, linkingPlanned } = view.assessment.snapshot;
  if (!isThere(view)) return null;
  return (
    <UserCard
      user={user}
      uid={customer?.uid ?? null}
      told={customers.tag === 'known' && customers.by === 'agent'}
      linking={linkingPlanned}
      chosen={state.choices.gitlabUser}
      choosing={view.choosing}
    />
  );
}

export function SubscriptionPart({ state, view, lifted = false }: Properties) {
  const { customer, reads, subscription, subscriptions, namedIn } = view.assessment.snapshot;
  if (reads === 'agent' ? subscriptions.tag === 'idle' : !isThere(view)) return null;
  return (
    <SubscriptionCard
      customer={customer?.id ?? null}
      subscriptions={subscriptions}
      subscription={subscription}
      namedIn={namedIn.subscription}
      chosen={state.choices.subscription}
      choosing={view.choosing}
      lifted={lifted}
      more={view.olderSubscriptions}
    />
  );
}

export function GroupPart({ view, lifted = false }: Properties) {
  const { snapshot } = view.assessment;
  return (
    <GroupCard
      wanted={snapshot.namespaceRef && shownRef(snapshot.namespaceRef)}
      namedIn={snapshot.namedIn.namespace}
      namespace={snapshot.namespace}
      plan={snapshot.plan}
      billable={snapshot.billable}
      used={view.minutesUsed}
      usedBelow={view.plan.minutes !== null}
      insurance={insuranceOf(snapshot)}
      awaited={view.insuranceAwaited}
      hasUser={snapshot.userId !== null}
      owned={view.ownedGroups}
      choosing={view.choosing}
      lifted={lifted}
    />
  );
}

/** What stands below the cards: the other subscriptions, and the other tickets. */
export function BesideParts({ state, view }: Properties) {
  const { snapshot } = view.assessment;
  const all = known(snapshot.subscriptions) ?? [];
  return (
    <>
      {all.length > 1 && view.status !== 'loading' && (
        <Suspense fallback={null}>
          <SubscriptionTable
            list={all}
            more={view.olderSubscriptions !== 'none'}
            chosen={snapshot.subscription?.name ?? null}
            choosing={view.choosing}
            today={snapshot.today}
          />
        </Suspense>
      )}
      {view.status !== 'loading' && (
        <Suspense fallback={<Placeholder of="neighbours" />}>
          <NeighbourTickets neighbours={view.neighbours} own={state.ticket.link} />
        </Suspense>
      )}
    </>
  );
}
