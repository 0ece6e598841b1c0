/** Who and what the case is about: customer, GitLab user, subscription, group; and the form where facts are asked. */
import { Suspense } from 'react';
import type { Sight } from '../core/case/sight.ts';
import type { Standing } from '../core/case/standing.ts';
import { allowed, type CaseState } from '../core/case/state.ts';
import { entry } from '../core/facts.ts';
import { insuranceOf } from '../core/insurance.ts';
import { known, pending } from '../core/reading.ts';
import type { Namespace } from '../core/records.ts';
import { afterthoughtsOf } from '../core/wants.ts';
import { CustomerCard } from './facts/CustomerCard.tsx';
import { GroupCard } from './facts/GroupCard.tsx';
import { SubscriptionCard } from './facts/SubscriptionCard.tsx';
import { UserCard } from './facts/UserCard.tsx';
import { WordForm } from './lazily.tsx';
import { Place } from './look/Place.tsx';
import { choosingOf } from './may-choose.ts';

interface Properties {
  readonly state: CaseState;
  readonly sight: Sight;
  readonly standing: Standing;
}

/** Groups that were read on the way, as far as the GitLab user owns them. */
function ownedGroups({ snapshot: { book, user, customer } }: Sight): readonly Namespace[] {
  const owner = known(user)?.id ?? customer?.uid ?? null;
  const owned = new Set(owner === null ? [] : known(entry(book, 'memberships', owner))?.owned);
  const read = [...(book.namespace?.values() ?? [])].flatMap((part) => known(part) ?? []);
  const unique = new Map(read.filter((group) => owned.has(String(group.id))).map((one) => [one.id, one]));
  return [...unique.values()];
}

const isInsuranceAwaited = ({ snapshot }: Sight): boolean =>
  afterthoughtsOf(snapshot).some((one) => pending(entry(snapshot.book, one.of, one.arg)));

/** How far the customer's older subscriptions are read. */
function olderOf({ snapshot: { book, moreSubscriptions } }: Sight): 'none' | 'unread' | 'asked' {
  if (moreSubscriptions === null) return 'none';
  return entry(book, 'subscriptions-page', moreSubscriptions).tag === 'asked' ? 'asked' : 'unread';
}

export function Cards({ state, sight, standing }: Properties) {
  const { snapshot } = sight;
  const { customer, customers, reads } = snapshot;
  const choosing = choosingOf(state, standing);
  const told = customers.tag === 'known' && customers.by === 'agent';
  const asks = reads === 'agent' && allowed(state) && snapshot.ticket.requester.emails.length > 0;
  return (
    <>
      <CustomerCard
        requester={state.ticket.requester}
        customers={customers}
        customer={customer}
        choosing={choosing}
        asks={reads === 'agent'}
      />
      {asks && (
        <Suspense fallback={<Place of="word" />}>
          <WordForm
            form={state.form}
            taken={state.formTaken}
            locked={choosing !== 'now'}
            email={state.ticket.requester.emails[0] ?? ''}
            customer={customer?.id ?? null}
          />
        </Suspense>
      )}
      {(customer !== null || (standing === 'loading' && reads === 'api')) && (
        <UserCard
          user={snapshot.user}
          uid={customer?.uid ?? null}
          told={told}
          linking={snapshot.linkingPlanned}
          chosen={state.choices.gitlabUser}
          choosing={choosing}
        />
      )}
      {(customer !== null || (standing === 'loading' && reads === 'api')) && (
        <SubscriptionCard
          customer={customer?.id ?? null}
          subscriptions={snapshot.subscriptions}
          subscription={snapshot.subscription}
          chosen={state.choices.subscription}
          choosing={choosing}
          more={olderOf(sight)}
        />
      )}
      <GroupCard
        wanted={snapshot.namespaceRef}
        namespace={snapshot.namespace}
        plan={snapshot.plan}
        billable={snapshot.billable}
        insurance={insuranceOf(snapshot)}
        awaited={isInsuranceAwaited(sight)}
        owned={ownedGroups(sight)}
        choosing={choosing}
      />
    </>
  );
}
