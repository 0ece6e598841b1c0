/** The group that is to get the subscription. */
import { Suspense } from 'react';
import { memoDeep } from '../memo.ts';
import { Choice } from '../choice/Choice.tsx';
import type { Insurance } from '../../core/facts/insurance.ts';
import { known } from '../../core/domain/loadable.ts';
import type { Source } from '../../core/facts/mentions/source.ts';
import type { Namespace } from '../../core/domain/records/gitlab.ts';
import { useApp } from '../app-context.ts';
import { InsuranceLines } from '../lazy.tsx';
import { Section } from '../elements/Section.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import type { Choosing } from '../../core/case/may-choose.ts';
import facts from './facts.module.css';
import type { GroupParts } from './group-facts.ts';
import { GroupFacts } from './GroupFacts.tsx';
import { GroupLinks } from './GroupLinks.tsx';
import { GroupName } from './GroupName.tsx';
import { NamedIn } from './NamedIn.tsx';

interface Properties extends GroupParts {
  readonly wanted: string | null;
  readonly namedIn: Source | null;
  readonly insurance: Insurance | null;
  /** It is still to be read, some seconds after the rest. */
  readonly awaited: boolean;
  readonly owned: readonly Namespace[];
  /** Whose groups are looked at is known. */
  readonly hasUser: boolean;
  readonly choosing: Choosing;
  /** It stands with the verdict, since it is to be chosen. */
  readonly lifted: boolean;
}

export const GroupCard = memoDeep((properties: Properties) => {
  const { wanted, namedIn, namespace, plan, billable, used, usedBelow } = properties;
  const { insurance, awaited, owned, hasUser, choosing, lifted } = properties;
  const { t } = useApp();
  const group = known(namespace);
  const there = wanted !== null && namespace.tag !== 'absent';
  return (
    <Section title={t('ui.group.title')} links={group !== undefined && <GroupLinks path={group.path} />}>
      {(wanted !== null || choosing === 'later') && <GroupName wanted={wanted} namespace={namespace} />}
      <NamedIn source={namedIn} />
      {wanted === null && choosing !== 'later' && (
        <Subtle>{t(hasUser ? 'ui.group.none' : 'ui.group.later')}</Subtle>
      )}
      {namespace.tag === 'absent' && <Subtle>{t('ui.group.not-there')}</Subtle>}
      {(there || (wanted === null && choosing === 'later')) && (
        <GroupFacts {...{ namespace, plan, billable, used, usedBelow }} open={lifted} />
      )}
      {(awaited || insurance !== null) && (
        <div className={facts.awaited}>
          {insurance !== null && (insurance.same !== null || insurance.similar.length > 0) && (
            <Suspense fallback={null}>
              <InsuranceLines insurance={insurance} />
            </Suspense>
          )}
        </div>
      )}
      <Choice field="namespace" choosing={choosing} offered={{ of: 'groups', list: owned }} />
    </Section>
  );
});
