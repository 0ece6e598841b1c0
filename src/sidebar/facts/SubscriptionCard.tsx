/** The subscription that is to be provisioned. */
import { recordPath } from '../../core/domain/admin-pages.ts';
import { isActive } from '../../core/domain/records/customersdot.ts';
import { memoDeep } from '../memo.ts';
import { Choice } from '../choice/Choice.tsx';
import { known, mapLoadable, type Loadable } from '../../core/domain/loadable.ts';
import type { Source } from '../../core/facts/mentions/source.ts';
import { planOf, seatsOf, type Subscription, type Told } from '../../core/domain/records/customersdot.ts';
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Badge } from '../elements/Badge.tsx';
import type { Choosing } from '../../core/case/may-choose.ts';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { Fact } from './Fact.tsx';
import { FoldedFacts } from './FoldedFacts.tsx';
import { Main } from './Main.tsx';
import { none, shownOf } from './shown.ts';
import { NamedFact } from './NamedFact.tsx';
import { NamedIn } from './NamedIn.tsx';

interface Properties {
  readonly customer: number | null;
  readonly subscriptions: Loadable<readonly Subscription[]>;
  readonly subscription: Subscription | null;
  readonly namedIn: Source | null;
  readonly chosen: string | undefined;
  readonly choosing: Choosing;
  /** It stands with the verdict, since it is to be chosen. */
  readonly lifted: boolean;
  /** Older ones are not read, or being read. */
  readonly more: 'none' | 'unread' | 'asked';
}

const linkedText = ({ linked }: Subscription): Told<string | null> =>
  linked == null ? linked : (linked.path ?? `#${linked.id}`);

export const SubscriptionCard = memoDeep((properties: Properties) => {
  const { customer, subscriptions, subscription, namedIn, chosen, choosing, lifted, more } = properties;
  const { t, portal } = useApp();
  const part = mapLoadable(subscriptions, () => subscription);
  const of = (pick: (sub: Subscription) => Told<string | number | null>) =>
    shownOf(part, (sub) => (sub === null ? null : pick(sub)));
  const missing = known(subscriptions) !== undefined && subscription === null;
  const list = known(subscriptions) ?? [];
  const off = subscription !== null && isActive(subscription) === false;
  return (
    <Section
      told={subscriptions.tag === 'known' && subscriptions.by === 'agent'}
      title={t('ui.subscription.title')}
      links={
        customer !== null && (
          <ExternalLink href={`${portal}${recordPath(customer)}/zuora_subscriptions`}>
            {t('ui.subscription.page')}
          </ExternalLink>
        )
      }
    >
      {missing ? (
        <Subtle>
          {more === 'asked'
            ? t('ui.subscription.older', { count: list.length })
            : chosen === undefined
              ? t('ui.subscription.none', { count: list.length })
              : t('ui.subscription.not-there', { ref: chosen })}
        </Subtle>
      ) : (
        <>
          <Main>
            <Fact id="subscription-name" shown={of((sub) => sub.name)} copied />
            {subscription?.trial && <Badge tone="danger">{t('ui.subscription.trial')}</Badge>}
          </Main>
          <NamedIn source={namedIn} />
          <FoldedFacts open={lifted}>
            <NamedFact id="subscription-plan" shown={of(planOf)} />
            <NamedFact id="seats" shown={of(seatsOf)} />
            <NamedFact id="subscription-status" shown={of((sub) => sub.status)}>
              {off && <Badge tone="danger">{t('ui.subscription.off')}</Badge>}
            </NamedFact>
            <NamedFact id="subscription-start" shown={of((sub) => sub.start)} />
            <NamedFact id="subscription-end" shown={of((sub) => sub.end)} />
            <NamedFact id="linked-namespace" shown={subscription === null ? none : of(linkedText)} copied />
          </FoldedFacts>
        </>
      )}
      <Choice
        field="subscription"
        choosing={choosing}
        offered={{ of: 'subscriptions', list }}
        more={more !== 'none'}
      />
    </Section>
  );
});
