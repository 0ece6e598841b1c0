/** The way to the same search in Sentry itself, with its words to copy. */
import { Copy } from '../../sidebar/elements/Copy.tsx';
import { ExternalLink } from '../../sidebar/elements/ExternalLink.tsx';
import { useDesk } from '../desk-context.ts';
import { searchPage } from './pages.ts';

export function InSentry({ query }: { readonly query: string }) {
  const { t, ports } = useDesk();
  return (
    <p>
      <ExternalLink href={searchPage(ports.settings, query)}>{t('errors.search')}</ExternalLink>{' '}
      <code>{query}</code> <Copy what={t('errors.search')} value={query} />
    </p>
  );
}
