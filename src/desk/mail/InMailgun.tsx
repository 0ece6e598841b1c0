/** The way to Mailgun's own pages, with what to search for there. */
import { Copy } from '../../sidebar/elements/Copy.tsx';
import { ExternalLink } from '../../sidebar/elements/ExternalLink.tsx';
import { useDesk } from '../desk-context.ts';
import { logsPage } from './logs-page.ts';

export function InMailgun({ address }: { readonly address: string }) {
  const { t, ports } = useDesk();
  const { mailgunDomain } = ports.settings;
  return (
    <p>
      <ExternalLink href={logsPage(mailgunDomain)}>{t('mail.logs', { domain: mailgunDomain })}</ExternalLink>{' '}
      {t('mail.search-for')} <code>{address}</code> <Copy what={t('mail.address')} value={address} />
    </p>
  );
}
