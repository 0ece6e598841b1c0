/** The GitLab.com user who is linked, or who will be linked when the plan is done. */
import { memoDeep } from '../memo.ts';
import { Choice } from '../choice/Choice.tsx';
import type { Loadable } from '../../core/domain/loadable.ts';
import { known } from '../../core/domain/loadable.ts';
import type { GitlabUser } from '../../core/domain/records/gitlab.ts';
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Badge } from '../elements/Badge.tsx';
import type { Choosing } from '../../core/case/may-choose.ts';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { Fact } from './Fact.tsx';
import { FactList } from './FactList.tsx';
import { Main } from './Main.tsx';
import { type Shown, shownOf, shownValue } from './shown.ts';
import { NamedFact } from './NamedFact.tsx';

interface Properties {
  readonly user: Loadable<GitlabUser>;
  /** The user id on the customer record, shown even where the user could not be read. */
  readonly uid: string | null;
  readonly told: boolean;
  readonly linking: boolean;
  readonly chosen: string | undefined;
  readonly choosing: Choosing;
}

export const UserCard = memoDeep(({ user, uid, told, linking, chosen, choosing }: Properties) => {
  const { t } = useApp();
  const seen = known(user);
  const id: Shown =
    linking || uid === null ? shownOf(user, (one) => one.id) : shownValue(uid, told || undefined);
  return (
    <Section
      told={told}
      title={t(linking ? 'ui.user.to-link' : 'ui.user.title')}
      links={seen?.url && <ExternalLink href={seen.url}>{t('ui.user.page')}</ExternalLink>}
    >
      <Main>
        <Fact id="gitlab-username" shown={shownOf(user, (one) => one.username)} copied />
        {seen?.admin === true && <Badge tone="danger">{t('ui.user.admin')}</Badge>}
      </Main>
      <FactList>
        <NamedFact id="gitlab-uid" shown={id} copied />
      </FactList>
      {user.tag === 'absent' && (
        <Subtle>
          {chosen === undefined ? t('ui.user.nobody') : t('ui.user.not-there', { ref: chosen })}
        </Subtle>
      )}
      {linking && <Choice field="gitlab-user" choosing={choosing} offered={{ of: 'customers', list: [] }} />}
    </Section>
  );
});
