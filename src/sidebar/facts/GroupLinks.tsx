/** The group's own pages on GitLab.com, and where Support's changes of it are listed. */
import { useHand } from '../app-context.ts';
import { Away } from '../elements/ExternalLink.tsx';
import { Links } from './Links.tsx';

export function GroupLinks({ path }: { readonly path: string }) {
  const { say, gitlab } = useHand();
  return (
    <Links>
      <Away href={`${gitlab}/${path}`}>{say('ui.group.page')}</Away>
      <Away href={`${gitlab}/groups/${path}/-/billings`}>{say('ui.group.billing')}</Away>
      <Away href={`${gitlab}/groups/${path}/-/usage_quotas`}>{say('ui.group.quotas')}</Away>
    </Links>
  );
}
