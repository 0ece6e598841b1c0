/** Where the customer's record and their errors are. */
import { useApp } from '../../sidebar/app-context.ts';
import { ExternalLink } from '../../sidebar/elements/ExternalLink.tsx';
import { useDesk } from '../desk-context.ts';
import { recordLink } from '../portal-links.ts';
import { sentryLink } from './links.ts';
import look from './purchase.module.css';

export function PurchaseLinks() {
  const { portal } = useApp();
  const { t, about, ports } = useDesk();
  const { customer } = about;
  if (customer === null) return null;
  return (
    <div className={look.links}>
      <ExternalLink href={recordLink({ portal }, customer)}>{t('purchase.record')}</ExternalLink>
      <ExternalLink href={sentryLink(ports.settings, customer)}>{t('purchase.sentry')}</ExternalLink>
    </div>
  );
}
