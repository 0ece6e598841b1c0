/** A change that somebody else carries out: the agent in the admin pages, or an automation by an issue. */
import type { CaseStep, Escalation } from '../../core/case/state.ts';
import { isByHand } from '../../core/step/transition.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useApp } from '../app-context.ts';
import { ExternalLink } from '../elements/ExternalLink.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import type { StepAt } from './at.ts';
import { EscalateButton } from './EscalateButton.tsx';
import { EscalationPanel } from './EscalationPanel.tsx';
import { GuideSteps } from './GuideSteps.tsx';
import { NowThen } from './NowThen.tsx';
import { PageRefusal } from './PageRefusal.tsx';
import { Progress } from './Progress.tsx';
import { SeenMeanwhile } from './SeenMeanwhile.tsx';
import { nameOf } from './step-words.ts';

interface Properties {
  readonly one: CaseStep;
  readonly step: StepAt<'waiting'>;
  /** What was pasted of the admin page that said no. */
  readonly quoted: string;
  readonly escalation: Escalation | null;
  readonly ticks: readonly string[];
  readonly may: boolean;
}

export function Waiting({ one, step, quoted, escalation, ticks, may }: Properties) {
  const { t, send } = useApp();
  const { acted, last } = step;
  const { delegatedTo } = acted;
  const byAgent = isByHand(step);
  const issued = delegatedTo === 'agent' ? null : delegatedTo;
  const url = issued?.url ?? '';
  // Without an address the number is a hint that nobody has proven.
  const issue = issued === null || url === '' ? t('ui.step.an-issue') : `#${issued.iid}`;
  return (
    <>
      {byAgent ? (
        <>
          <p>{t('step.waiting.agent')}</p>
          <GuideSteps one={one} ticks={ticks} may={may} />
        </>
      ) : (
        <>
          {last !== null && <NowThen plan={one.plan} name={nameOf(one)} proof={last} />}
          <p>{t('step.waiting.request', { url: issue })}</p>
          {url !== '' && <ExternalLink href={url}>{t('ui.step.issue')}</ExternalLink>}
          <Progress step={step} />
        </>
      )}
      {may && (
        <Buttons>
          {byAgent && (
            <ConfirmButton
              data-action="done-in-admin"
              onPress={() => send({ type: 'done-in-admin', step: one.id })}
            >
              {t('ui.step.done-in-admin')}
            </ConfirmButton>
          )}
          <ConfirmButton
            kind="quiet"
            data-action="did-not-happen"
            onPress={() => send({ type: 'did-not-happen', step: one.id })}
          >
            {t('ui.step.did-not-happen')}
          </ConfirmButton>
          <EscalateButton of={one.id} escalation={escalation} />
        </Buttons>
      )}
      <EscalationPanel escalation={escalation} />
      {byAgent && may && <PageRefusal key={step.acted.attempt} step={one.id} words={quoted} />}
      {byAgent && <SeenMeanwhile one={one} step={step} />}
    </>
  );
}
