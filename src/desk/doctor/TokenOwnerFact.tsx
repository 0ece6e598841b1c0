/** Whose the stored token is, by the id of a GitLab.com user. The token itself is nowhere: CustomersDot never shows it. */
import { known } from '../../core/domain/loadable.ts';
import { useDesk } from '../desk-context.ts';
import look from './doctor.module.css';

export function TokenOwnerFact() {
  const { t, about } = useDesk();
  const token = known(about.token);
  if (token?.state === 'valid') return <span data-fact="token-owner">{token.owner}</span>;
  if (about.token.tag === 'asked') return <span>{t('loading')}</span>;
  if (token?.state === 'none') return <span data-fact="token-owner">{t('doctor.owner-none')}</span>;
  return (
    <span className={look.unread} data-fact="token-owner" data-unread="">
      {t('doctor.owner-unread')}
    </span>
  );
}
