/** The admin pages that show what is asked, opened at the right place. */
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import facts from './facts.module.css';

interface Properties {
  readonly email: string;
  /** As far as it is known, or typed. */
  readonly customer: number | string | null;
}

export function ManualLinks({ email, customer }: Properties) {
  const { t, portal } = useApp();
  const record = `${portal}/admin/customer/${customer}`;
  return (
    <div className={facts.open}>
      <ExternalLink href={`${portal}/admin/customer?query=${encodeURIComponent(email)}`}>
        {t('ui.word.search')}
      </ExternalLink>
      {customer !== null && (
        <>
          <ExternalLink href={record}>{t('ui.customer.record')}</ExternalLink>
          <ExternalLink href={`${record}/history`}>{t('ui.customer.history')}</ExternalLink>
          <ExternalLink href={`${record}/zuora_subscriptions`}>{t('ui.subscription.page')}</ExternalLink>
          <ExternalLink href={`${record}/unlink_gitlab_user`}>{t('ui.word.unlink')}</ExternalLink>
        </>
      )}
    </div>
  );
}
