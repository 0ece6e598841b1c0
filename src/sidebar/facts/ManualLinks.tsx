/** The admin page that answers a stage, opened at the right place. */
import { recordPath } from '../../core/domain/admin-pages.ts';
import type { StageId } from '../../core/facts/manual-stages.ts';
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import facts from './facts.module.css';

interface Properties {
  readonly stage: StageId;
  readonly email: string;
  /** As far as it is known, or typed. */
  readonly customer: number | string | null;
  /** The linked user as it is typed. */
  readonly uid: string;
  /** The subscription as it is typed. */
  readonly subscription: string;
  readonly group: number | null;
}

const isName = (text: string): boolean => /^A-S\d+$/.test(text.trim());

export function ManualLinks({ stage, email, customer, uid, subscription, group }: Properties) {
  const { t, portal, gitlab } = useApp();
  const record = customer === null ? null : portal + recordPath(customer);
  const links: { readonly [K in StageId]: readonly (readonly [string, string | null])[] } = {
    customer: [
      [t('ui.word.search'), `${portal}/admin/customer?query=${encodeURIComponent(email)}`],
      [t('ui.customer.record'), record],
    ],
    account: [
      [t('ui.customer.history'), record && `${record}/history`],
      [t('ui.customer.record'), record],
      [t('ui.word.user'), /^\d+$/.test(uid) ? `${gitlab}/api/v4/users/${uid}` : null],
    ],
    subscription: [
      [t('ui.subscription.page'), record && `${record}/zuora_subscriptions`],
      [
        t('ui.word.order'),
        isName(subscription) ? `${portal}/admin/order?query=${subscription.trim()}` : null,
      ],
    ],
    term: [[t('ui.subscription.page'), record && `${record}/zuora_subscriptions`]],
    purchase: [[t('ui.subscription.page'), record && `${record}/zuora_subscriptions`]],
    holder: [[t('ui.word.orders'), group === null ? null : `${portal}/admin/order?query=${group}`]],
  };
  return (
    <div className={facts.open}>
      {links[stage].map(
        ([text, href]) =>
          href !== null && (
            <ExternalLink key={text} href={href}>
              {text}
            </ExternalLink>
          ),
      )}
    </div>
  );
}
