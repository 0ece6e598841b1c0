/** The link to the page that a rule is from. */
import type { FindingId } from '../../core/findings/finding.ts';
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';

interface Properties {
  readonly of: FindingId;
}

export function RulePage({ of }: Properties) {
  const { t } = useApp();
  return <ExternalLink href={t(`finding.${of}.page`)}>{t('ui.finding.page')}</ExternalLink>;
}
