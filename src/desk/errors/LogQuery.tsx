/** The query for the portal's logs, to copy; what the case does not know is left out of it. */
import { Copy } from '../../sidebar/elements/Copy.tsx';
import { ExternalLink } from '../../sidebar/elements/ExternalLink.tsx';
import { useDesk } from '../desk-context.ts';
import entries from '../entries.module.css';
import { logPage, logProject, logQuery } from './log-query.ts';

export function LogQuery() {
  const { t, about } = useDesk();
  const query = logQuery(about);
  if (query === null) return null;
  return (
    <div>
      <ExternalLink href={logPage(query)}>{t('errors.logs', { project: logProject })}</ExternalLink>{' '}
      <Copy what={t('errors.log-query')} value={query} />
      <pre className={entries.query}>{query}</pre>
    </div>
  );
}
