/** The requester and the customer record found under their address. */
import { memoDeep } from '../memo.ts';
import { Choice } from '../choice/Choice.tsx';
import type { Loadable } from '../../core/domain/loadable.ts';
import { known, pending } from '../../core/domain/loadable.ts';
import type { Customer } from '../../core/domain/records/customersdot.ts';
import type { Requester } from '../../core/facts/ticket.ts';
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Badge } from '../elements/Badge.tsx';
import type { Choosing } from '../../core/case/may-choose.ts';
import { Section } from '../elements/Section.tsx';
import { FactList } from './FactList.tsx';
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
}

function idOf({ customers, customer, asks }: Properties): Shown {
  if (customer !== null)
    return shownValue(customer.id, customers.tag === 'known' && customers.by === 'agent');
  if (customers.tag === 'known' || (asks && pending(customers))) return none;
  return shownOf(customers, () => null);
}

export const CustomerCard = memoDeep((properties: Properties) => {
  const { requester, customers, customer, choosing } = properties;
  const { t, portal } = useApp();
  const email = requester.emails[0];
  const several = known(customers) ?? [];
  return (
    <Section
      told={customers.tag === 'known' && customers.by === 'agent'}
      title={t('ui.customer.title')}
      links={
        customer !== null && (
          <Links>
            <ExternalLink href={`${portal}/admin/customer/${customer.id}`}>
              {t('ui.customer.record')}
            </ExternalLink>
            <ExternalLink href={`${portal}/admin/customer/${customer.id}/history`}>
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
      <FactList>
        <NamedFact id="requester-email" shown={email === undefined ? none : shownValue(email)} copied />
        <NamedFact id="customer-id" shown={email === undefined ? none : idOf(properties)} copied />
      </FactList>
      {several.length > 1 && (
        <Choice field="customer" choosing={choosing} offered={{ of: 'customers', list: several }} />
      )}
    </Section>
  );
});
