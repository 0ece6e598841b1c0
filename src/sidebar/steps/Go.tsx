/** A step about to go, or just going: how it is, how it will be, what has to be confirmed, and the one button. */
import { forbidding } from '../../core/case/may-go.ts';
import type { StepView } from '../../core/case/plan-view.ts';
import type { Because } from '../../core/step/notice.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useApp } from '../app-context.ts';
import { Buttons } from '../elements/Buttons.tsx';
import { Notice } from '../elements/Notice.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import type { StepAt } from './at.ts';
import { Gate } from './Gate.tsx';
import { LookAgainButton } from './LookAgainButton.tsx';
import { GoNotice } from './GoNotice.tsx';
import { NowThen } from './NowThen.tsx';
import { Progress } from './Progress.tsx';
import { titleOf, valuesOf } from './step-sentences.ts';
import { nameOf } from './step-words.ts';

interface Properties {
  readonly view: StepView;
  readonly step: StepAt<'looking' | 'ready' | 'noting' | 'checking' | 'acting'>;
  readonly may: boolean;
}

/** Gates stand open above the button already; what else holds it is said in a sentence. */
const said = (because: readonly Because[]): readonly Because[] =>
  because.filter((one) => one !== 'not-ready');

export function Go({ view, step, may }: Properties) {
  const { t } = useApp();
  const { step: one, gates, because, harms } = view;
  const { plan } = one;
  const name = nameOf(one);
  const ready = step.at === 'ready';
  const acted = step.at === 'looking' && step.acted !== null;
  const proof = step.at === 'looking' ? step.last : step.proof;
  return (
    <>
      {proof !== null && <NowThen plan={plan} name={name} proof={proof} from={view.from} />}
      {harms !== null && !acted && (
        <Notice tone="danger">
          <p>{t(harms, valuesOf(plan, view.from))}</p>
        </Notice>
      )}
      {view.warns !== null && (
        <Notice tone="careful">
          <p>{t('finding.recent-change.other', view.warns)}</p>
        </Notice>
      )}
      {ready && step.notice !== null && <GoNotice notice={step.notice} />}
      {ready && may && gates.map((gate) => <Gate key={gate.name} gate={gate} />)}
      {acted && <Progress step={step} />}
      {may && <GoButton view={view} step={step} acted={acted} />}
      {ready && may && view.by !== null && <Subtle>{t(`ui.step.by.${view.by}`)}</Subtle>}
      {ready && may && step.departing.is !== 'seen' && (
        <Buttons>
          <LookAgainButton step={one.id} />
        </Buttons>
      )}
      {ready && may && said(because).map((why) => <Subtle key={why}>{t(`ui.step.held.${why}`)}</Subtle>)}
    </>
  );
}

function GoButton({ view, step, acted }: Omit<Properties, 'may'> & { readonly acted: boolean }) {
  const { t, send } = useApp();
  const { step: one, because, print, harms, next } = view;
  const ready = step.at === 'ready';
  const waits = acted ? t('ui.step.checking') : t(`step.at.${step.at}`);
  return (
    <Buttons>
      <ConfirmButton
        kind={next ? 'primary' : 'plain'}
        danger={harms !== null}
        wide
        disabled={!ready || forbidding(because).length > 0}
        {...(ready ? { 'data-action': 'go' } : { 'aria-busy': true })}
        onPress={() => send({ type: 'go', step: one.id, ...(print === null ? {} : { print }) })}
      >
        {ready ? titleOf(one.plan, nameOf(one), t, view.from) : waits}
      </ConfirmButton>
    </Buttons>
  );
}
