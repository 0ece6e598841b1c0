/** What became of an escalation: the issue, or its text where this app may not file one. */
import { Field, Textarea } from '@zendeskgarden/react-forms';
import type { Escalation as Escalated } from '../../core/case/state.ts';
import { useHand } from '../app-context.ts';
import { Away } from '../elements/ExternalLink.tsx';
import { Copy } from '../elements/Copy.tsx';
import { Notice } from '../elements/Notice.tsx';

export function Escalation({ escalation }: { readonly escalation: Escalated | null }) {
  const { say } = useHand();
  if (escalation === null || escalation.state === 'filing') return null;
  if (escalation.state === 'filed') {
    return (
      <Notice tone="plain">
        <p>{say('ui.escalation.filed')}</p>
        {escalation.url !== null && <Away href={escalation.url}>{escalation.url}</Away>}
      </Notice>
    );
  }
  return (
    <Notice tone="careful">
      <p>
        {say('ui.escalation.draft')} <Copy what={say('ui.escalation.text')} value={escalation.text} />
      </p>
      <Field>
        <Field.Label hidden>{say('ui.escalation.text')}</Field.Label>
        <Textarea isCompact readOnly minRows={4} maxRows={10} value={escalation.text} />
      </Field>
    </Notice>
  );
}
