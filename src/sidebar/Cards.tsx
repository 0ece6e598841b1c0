/** Who and what the case is about: customer, GitLab user, subscription, group, what else there is; and the form for facts. */
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
import { ManualForm, NeighbourTickets } from './lazy.tsx';
import { Placeholder } from './elements/Placeholder.tsx';
import { SubscriptionTable } from './subscriptions/SubscriptionTable.tsx';

interface Properties {
  readonly state: CaseState;
  readonly view: CaseView;
}

export function Cards({ state, view }: Properties) {
  const { assessment, status, choosing, asked } = view;
  const { snapshot } = assessment;
  const { customer, customers, reads } = snapshot;
  const all = known(snapshot.subscriptions) ?? [];
  const told = customers.tag === 'known' && customers.by === 'agent';
  return (
    <>
      <CustomerCard
        requester={state.ticket.requester}
        customers={customers}
        customer={customer}
        choosing={choosing}
        asks={reads === 'agent'}
        lookup={view.lookup}
      />
      {asked !== null && (
        <Suspense fallback={<Placeholder of="word" />}>
          <ManualForm
            asked={asked}
            taken={state.formTaken}
            email={state.ticket.requester.emails[0] ?? ''}
            customer={customer?.id ?? null}
            group={known(snapshot.namespace)?.id ?? null}
          />
        </Suspense>
      )}
      {(customer !== null || (status === 'loading' && reads === 'api')) && (
        <UserCard
          user={snapshot.user}
          uid={customer?.uid ?? null}
          told={told}
          linking={snapshot.linkingPlanned}
          chosen={state.choices.gitlabUser}
          choosing={choosing}
        />
      )}
      {(reads === 'api'
        ? customer !== null || status === 'loading'
        : snapshot.subscriptions.tag !== 'idle') && (
        <SubscriptionCard
          customer={customer?.id ?? null}
          subscriptions={snapshot.subscriptions}
          subscription={snapshot.subscription}
          namedIn={snapshot.namedIn.subscription}
          chosen={state.choices.subscription}
          choosing={choosing}
          more={view.olderSubscriptions}
        />
      )}
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
        owned={view.ownedGroups}
        hasUser={snapshot.userId !== null}
        choosing={choosing}
      />
      {all.length > 1 && (
        <SubscriptionTable
          list={all}
          more={view.olderSubscriptions !== 'none'}
          chosen={snapshot.subscription?.name ?? null}
          choosing={choosing}
          today={snapshot.today}
        />
      )}
      {status !== 'loading' && (
        <Suspense fallback={<Placeholder of="neighbours" />}>
          <NeighbourTickets neighbours={view.neighbours} own={state.ticket.link} />
        </Suspense>
      )}
    </>
  );
}
