/** The errors that the searches found, the one seen last at first. What programs wrote stays text. */
import type { SentryIssue } from '../../clients/sentry/endpoints.ts';
import { ExternalLink } from '../../sidebar/elements/ExternalLink.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { momentOf } from '../../sidebar/times.ts';
import { useDesk } from '../desk-context.ts';
import entries from '../entries.module.css';
import { Unread } from '../Unread.tsx';
import type { Found } from './found.ts';
import { issuePage } from './pages.ts';

interface Properties {
  readonly found: Found;
  readonly onAgain: () => void;
}

function ErrorEntry({ id, title, count, first, last, url }: SentryIssue) {
  const { t, ports } = useDesk();
  const moment = (at: number | null): string =>
    at === null ? t('errors.not-told') : momentOf(at, ports.now());
  return (
    <li className={entries.entry} data-entry="error">
      <div className={entries.said}>
        <ExternalLink href={url ?? issuePage(ports.settings, id)}>
          {title === '' ? t('errors.untitled') : title}
        </ExternalLink>
        <Subtle>
          {count === null ? t('errors.count-not-told') : t('errors.count', { count })}{' '}
          {t('errors.seen', { first: moment(first), last: moment(last) })}
        </Subtle>
      </div>
    </li>
  );
}

export function ErrorsFound({ found, onAgain }: Properties) {
  const { t } = useDesk();
  const { issues, more, trouble } = found;
  return (
    <>
      {trouble !== null && <Unread trouble={trouble} onAgain={onAgain} />}
      {issues.length === 0 && trouble === null && <p>{t('errors.none')}</p>}
      {issues.length > 0 && (
        <ul className={entries.list}>
          {issues.map((one) => (
            <ErrorEntry key={one.id} {...one} />
          ))}
        </ul>
      )}
      {more && <Subtle>{t('errors.more')}</Subtle>}
    </>
  );
}
