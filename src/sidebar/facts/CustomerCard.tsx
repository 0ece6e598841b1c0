/** The requester and the customer record found under their address. */
import { Suspense } from 'react';
import type { LookupView } from '../../core/case/lookup.ts';
import { CustomerLookup } from '../lazy.tsx';
import { memoDeep } from '../memo.ts';
import { Choice } from '../choice/Choice.tsx';
import { recordPath } from '../../core/domain/admin-pages.ts';
import type { Loadable } from '../../core/domain/loadable.ts';
import { known, pending } from '../../core/domain/loadable.ts';
import type { Customer } from '../../core/domain/records/customersdot.ts';
import type { Requester } from '../../core/facts/ticket.ts';
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Badge } from '../elements/Badge.tsx';
import type { Choosing } from '../../core/case/may-choose.ts';
import { Section } from '../elements/Section.tsx';
import { FoldedFacts } from './FoldedFacts.tsx';
import { Links } from './Links.tsx';
import { Main } from './Main.tsx';
import { none, type Shown, shownOf, shownValue } from './shown.ts';
import { NamedFact } from './NamedFact.tsx';

interface Properties {
  readonly requester: Requester;
  readonly customers: Loadable<readonly Customer[]>;
  readonly customer: Customer | null;
  readonly choosing: Choosing;
  /** CustomersDot is not read here: as long as the agent has told nothing, there is nothing to show. */
  readonly asks: boolean;
  /** Null where nobody was looked up. */
  readonly lookup: LookupView | null;
  /** It stands with the verdict, since it is to be chosen. */
  readonly lifted: boolean;
}

function idOf({ customers, customer, asks }: Properties): Shown {
  if (customer !== null)
    return shownValue(customer.id, customers.tag === 'known' && customers.by === 'agent');
  if (customers.tag === 'known' || (asks && pending(customers))) return none;
  return shownOf(customers, () => null);
}

/** The requester's own records, and those that were looked up. */
function offeredOf({ customers, lookup }: Properties): readonly Customer[] {
  const hits = lookup?.is === 'open' ? lookup.found.hits : [];
  const all = [...(known(customers) ?? []), ...hits];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

export const CustomerCard = memoDeep((properties: Properties) => {
  const { requester, customers, customer, choosing, lookup, lifted } = properties;
  const { t, portal } = useApp();
  const email = requester.emails[0];
  return (
    <Section
      told={customers.tag === 'known' && customers.by === 'agent'}
      title={t('ui.customer.title')}
      links={
        customer !== null && (
          <Links>
            <ExternalLink href={portal + recordPath(customer.id)}>{t('ui.customer.record')}</ExternalLink>
            <ExternalLink href={`${portal}${recordPath(customer.id)}/history`}>
              {t('ui.customer.history')}
            </ExternalLink>
          </Links>
        )
      }
    >
      <Main>
        {[customer?.name ?? requester.name, customer?.company].filter((one) => one).join(' · ')}
        {customer?.loginActivated === false && <Badge tone="careful">{t('ui.customer.login-off')}</Badge>}
      </Main>
      <FoldedFacts open={lifted}>
        <NamedFact id="requester-email" shown={email === undefined ? none : shownValue(email)} copied />
        <NamedFact id="customer-id" shown={email === undefined ? none : idOf(properties)} copied />
      </FoldedFacts>
      {email !== undefined && (
        <>
          <Choice
            field="customer"
            choosing={choosing}
            offered={{ of: 'customers', list: offeredOf(properties) }}
          />
          {lookup !== null && (
            <Suspense>
              <CustomerLookup lookup={lookup} open={choosing === 'now'} />
            </Suspense>
          )}
        </>
      )}
    </Section>
  );
});
