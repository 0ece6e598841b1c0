/** Which comment names what is proposed, and whether Zendesk doubts that comment: the agent judges by whose word it is. */
import type { Source } from '../../core/facts/mentions/source.ts';
import { useApp } from '../app-context.ts';
import { Badge } from '../elements/Badge.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { dayIn } from '../times.ts';

interface Properties {
  /** Null: the ticket does not name it. */
  readonly source: Source | null;
}

export function NamedIn({ source }: Properties) {
  const { t } = useApp();
  if (source === null) return null;
  const { author, kind, at, flagged } = source;
  const day = at === null ? null : dayIn(at);
  return (
    <Subtle>
      {day === null ? t('ui.named.subject') : t(`ui.named.${kind}`, { author, day })}{' '}
      {flagged && <Badge tone="careful">{t('ui.named.flagged')}</Badge>}
    </Subtle>
  );
}
