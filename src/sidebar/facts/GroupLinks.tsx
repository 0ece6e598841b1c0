/** The group's own pages on GitLab.com, and where Support's changes of it are listed. */
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Links } from './Links.tsx';

export function GroupLinks({ path }: { readonly path: string }) {
  const { t, gitlab } = useApp();
  return (
    <Links>
      <ExternalLink href={`${gitlab}/${path}`}>{t('ui.group.page')}</ExternalLink>
      <ExternalLink href={`${gitlab}/groups/${path}/-/billings`}>{t('ui.group.billing')}</ExternalLink>
      <ExternalLink href={`${gitlab}/groups/${path}/-/usage_quotas`}>{t('ui.group.quotas')}</ExternalLink>
    </Links>
  );
}
