/** One of several customers who were found, with what tells them apart. */
import { useId } from 'react';
import { known, type Loadable } from '../../core/domain/loadable.ts';
import type { SubscriptionPage } from '../../core/domain/query.ts';
import type { Customer } from '../../core/domain/records/customersdot.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Subtle } from '../elements/Subtle.tsx';

interface Properties {
  readonly customer: Customer;
  readonly bought: Loadable<SubscriptionPage> | undefined;
  readonly open: boolean;
}

/** So many subscriptions are named; that there are more is told by the dots. */
const named = 3;

function subscriptionsSaid(bought: Loadable<SubscriptionPage> | undefined, t: Translate): string {
  if (bought === undefined || bought.tag === 'idle') return t('ui.lookup.subscriptions-left');
  if (bought.tag === 'asked') return t('ui.lookup.subscriptions-asked');
  const page = known(bought);
  if (page === undefined) return t('ui.lookup.subscriptions-unread');
  if (page.list.length === 0) return t('ui.lookup.no-subscriptions');
  const names = page.list.slice(0, named).map((sub) => `${sub.name} (${sub.status ?? '?'})`);
  const isMore = page.list.length > named || page.next !== null;
  return t('ui.lookup.subscriptions', { names: names.join(', ') + (isMore ? ' …' : '') });
}

export function CustomerHit({ customer, bought, open }: Properties) {
  const { t, send } = useApp();
  const about = useId();
  const { id, name, company, email, uid, loginActivated } = customer;
  const told = [
    subscriptionsSaid(bought, t),
    t(loginActivated ? 'ui.lookup.login-on' : 'ui.customer.login-off'),
    uid == null ? t('ui.lookup.unlinked') : t('ui.lookup.linked', { uid }),
  ];
  return (
    <li>
      <Button
        wide
        data-hit={id}
        disabled={!open}
        aria-describedby={about}
        onClick={(event) => {
          // The list goes with the choice, and would take the focus with it.
          event.currentTarget.closest<HTMLElement>('[data-lookup]')?.focus();
          send({ type: 'choose', field: 'customer', value: String(id) });
        }}
      >
        {[id, name, company, email].filter((one) => one !== null && one !== '').join(' · ')}
      </Button>
      <span id={about}>
        <Subtle>{told.join(' · ')}</Subtle>
      </span>
    </li>
  );
}
