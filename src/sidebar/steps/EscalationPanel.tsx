/** What became of an escalation: the issue, or its text where this app may not file one. */
import { Field, Textarea } from '@zendeskgarden/react-forms';
import type { Escalation } from '../../core/case/state.ts';
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Copy } from '../elements/Copy.tsx';
import { Notice } from '../elements/Notice.tsx';

export function EscalationPanel({ escalation }: { readonly escalation: Escalation | null }) {
  const { t } = useApp();
  if (escalation === null || escalation.state === 'filing') return null;
  if (escalation.state === 'filed') {
    return (
      <Notice tone="plain">
        <p>{t('ui.escalation.filed')}</p>
        {escalation.url !== null && <ExternalLink href={escalation.url}>{escalation.url}</ExternalLink>}
      </Notice>
    );
  }
  return (
    <Notice tone="careful">
      <p>
        {t('ui.escalation.draft')} <Copy what={t('ui.escalation.text')} value={escalation.text} />
      </p>
      <Field>
        <Field.Label hidden>{t('ui.escalation.text')}</Field.Label>
        <Textarea isCompact readOnly minRows={4} maxRows={10} value={escalation.text} />
      </Field>
    </Notice>
  );
}
