/** Nobody knows whether the change happened: what is known, what is not, and how to find out. */
import type { CaseStep, Escalation } from '../../core/case/state.ts';
import { mayBeDenied } from '../../core/step/transition.ts';
import type { Side } from '../../core/domain/proof.ts';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { secondOf } from '../times.ts';
import { useTroubleText } from '../verdict/trouble-text.ts';
import type { StepAt } from './at.ts';
import { EscalationPanel } from './EscalationPanel.tsx';
import { Remedies } from './Remedies.tsx';
import { nowOf } from './step-sentences.ts';
import { nameOf, type StepName } from './step-words.ts';

interface Properties {
  readonly one: CaseStep;
  readonly step: StepAt<'in-doubt'>;
  readonly escalation: Escalation | null;
  readonly may: boolean;
}

export function Doubt({ one, step, escalation, may }: Properties) {
  const { t } = useApp();
  const { acted, last, looked } = step;
  const settled = last === null || last.settled === 'yes' ? 'cannot-tell' : last.settled;
  const ours = acted === null ? (settled === 'half' ? 'half-elsewhere' : 'not-sent') : settled;
  const key = `step.in-doubt.${ours}` as const;
  return (
    <>
      <Notice tone="doubt">
        <p>{t(key)}</p>
        {last?.sides.map((side) => (
          <DoubtfulSide key={side.service} side={side} one={one} name={nameOf(one)} />
        ))}
        <p>{t(`${key}.do`)}</p>
        <Subtle>
          {acted !== null && `${t('ui.step.sent', { at: secondOf(acted.since) })} `}
          {t('ui.step.looked', { at: secondOf(looked) })}
        </Subtle>
      </Notice>
      {may && <Remedies step={one.id} escalation={escalation} denying={mayBeDenied(step)} />}
      <EscalationPanel escalation={escalation} />
    </>
  );
}

interface SideProperties {
  readonly side: Side;
  readonly one: CaseStep;
  readonly name: StepName;
}

function DoubtfulSide({ side, one, name }: SideProperties) {
  const { t } = useApp();
  const why = useTroubleText(side.is === 'unseen' ? side.trouble : null);
  return (
    <p>
      {nowOf(side, one.plan, name, t)} {why}
    </p>
  );
}
