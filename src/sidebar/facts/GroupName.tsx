/** The group's path as GitLab.com has it; as it was asked for, where GitLab.com says nothing. */
import { known, type Loadable } from '../../core/domain/loadable.ts';
import type { Namespace } from '../../core/domain/records/gitlab.ts';
import { useApp } from '../app-context.ts';
import { Badge } from '../elements/Badge.tsx';
import { Copy } from '../elements/Copy.tsx';
import { Fact } from './Fact.tsx';
import { Main } from './Main.tsx';
import { shownOf } from './shown.ts';

interface Properties {
  readonly wanted: string | null;
  readonly namespace: Loadable<Namespace>;
}

export function GroupName({ wanted, namespace }: Properties) {
  const { t } = useApp();
  const group = known(namespace);
  return (
    <Main>
      {group === undefined && wanted !== null && (
        <>
          {wanted} <Copy what={t('ui.fact.namespace-path')} value={wanted} />
        </>
      )}
      {namespace.tag !== 'absent' && (
        <Fact id="namespace-path" shown={shownOf(namespace, (one) => one.path)} copied />
      )}
      {group?.trial && <Badge tone="careful">{t('ui.group.trial')}</Badge>}
    </Main>
  );
}
