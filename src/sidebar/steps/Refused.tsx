/** A change that was refused: why, in words and as it came, and what can be done next. */
import type { CaseStep, Escalation } from '../../core/case/state.ts';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { secondOf } from '../times.ts';
import type { StepAt } from './at.ts';
import { EscalationPanel } from './EscalationPanel.tsx';
import { Remedies } from './Remedies.tsx';

interface Properties {
  readonly one: CaseStep;
  readonly step: StepAt<'refused'>;
  /** Nobody has told yet which subscription is to be cleared. */
  readonly lacksHolder: boolean;
  readonly escalation: Escalation | null;
  readonly may: boolean;
}

export function Refused({ one, step, lacksHolder, escalation, may }: Properties) {
  const { t } = useApp();
  const { id, raw, params, offers, retryAt } = step.refusal;
  const key = `refusal.${id}` as const;
  const seats = `${key}.numbers`;
  const plan = `${key}.plan`;
  return (
    <>
      <Notice tone="danger">
        <p>{t(key, { ...params, raw })}</p>
        {'seats' in params && 'users' in params && t.has(seats) && <p>{t(seats, params)}</p>}
        {'plan' in params && t.has(plan) && <p>{t(plan, params)}</p>}
        {raw !== '' && id !== 'unknown' && <Subtle>{t('ui.step.answer', { raw })}</Subtle>}
        {retryAt !== undefined && <p>{t('ui.step.not-before', { until: secondOf(retryAt) })}</p>}
        <p>{t(`${key}.do`, params)}</p>
        {offers !== undefined && one.offered && (
          <p>{t(lacksHolder ? 'ui.step.offers.untold' : `ui.step.offers.${offers}`)}</p>
        )}
      </Notice>
      {may && <Remedies step={one.id} escalation={escalation} denying={false} />}
      <EscalationPanel escalation={escalation} />
    </>
  );
}
