/** A change that somebody else carries out: the agent in the admin pages, or an automation by an issue. */
import type { CaseStep } from '../../core/case/state.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useHand } from '../app-context.ts';
import { Away } from '../elements/ExternalLink.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import type { StepAt } from './at.ts';
import { GuideForm } from './GuideForm.tsx';
import { NowThen } from './NowThen.tsx';
import { Progress } from './Progress.tsx';
import { nameOf } from './step-words.ts';

interface Properties {
  readonly one: CaseStep;
  readonly step: StepAt<'waiting'>;
  readonly may: boolean;
}

export function Waiting({ one, step, may }: Properties) {
  const { say, send } = useHand();
  const { handed } = step.acted;
  const byAgent = handed === 'agent' || handed === null;
  const url = byAgent ? '' : handed.url;
  // Without an address the number is a hint that nobody has proven.
  const issue = byAgent || url === '' ? say('ui.step.an-issue') : `#${handed.iid}`;
  return (
    <>
      {step.last !== null && <NowThen plan={one.plan} name={nameOf(one)} verdict={step.last} />}
      {byAgent ? (
        <>
          <p>{say('step.waiting.agent')}</p>
          <GuideForm step={one.id} />
        </>
      ) : (
        <>
          <p>{say('step.waiting.request', { url: issue })}</p>
          {url !== '' && <Away href={url}>{say('ui.step.issue')}</Away>}
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
              {say('ui.step.done-in-admin')}
            </ConfirmButton>
          )}
          <ConfirmButton
            kind="quiet"
            data-action="did-not-happen"
            onPress={() => send({ type: 'did-not-happen', step: one.id })}
          >
            {say('ui.step.did-not-happen')}
          </ConfirmButton>
        </Buttons>
      )}
      {byAgent && <Subtle>{say('ui.step.proven-by-look')}</Subtle>}
    </>
  );
}
