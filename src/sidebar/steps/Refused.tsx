/** A change that was refused: why, in words and as it came, and what can be done next. */
import type { CaseStep, Escalation as Escalated } from '../../core/case/state.ts';
import { useHand } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { secondOf } from '../times.ts';
import type { StepAt } from './at.ts';
import { Escalation } from './Escalation.tsx';
import { Remedies } from './Remedies.tsx';

interface Properties {
  readonly one: CaseStep;
  readonly step: StepAt<'refused'>;
  readonly escalation: Escalated | null;
  readonly may: boolean;
}

export function Refused({ one, step, escalation, may }: Properties) {
  const { say } = useHand();
  const { id, raw, shown, offers, retryAt } = step.refusal;
  const key = `refusal.${id}`;
  const numbers = 'seats' in shown && 'users' in shown && say.has(`${key}.numbers`);
  return (
    <>
      <Notice tone="danger">
        <p>{say(key, { ...shown, raw })}</p>
        {numbers && <p>{say(`${key}.numbers`, shown)}</p>}
        {raw !== '' && id !== 'unknown' && <Subtle>{say('ui.step.answer', { raw })}</Subtle>}
        {retryAt !== undefined && <p>{say('ui.step.not-before', { until: secondOf(retryAt) })}</p>}
        <p>{say(`${key}.do`, shown)}</p>
        {offers !== undefined && one.offered && <p>{say(`ui.step.offers.${offers}`)}</p>}
      </Notice>
      {may && <Remedies step={one.id} escalation={escalation} denying={false} />}
      <Escalation escalation={escalation} />
    </>
  );
}
