/**
 * What a look has seen of a step that waits for the agent's hands, and what it cannot see. It stands below the buttons: nothing that an
 * agent who comes back is about to press moves for it.
 */
import type { CaseStep } from '../../core/case/state.ts';
import type { Proof } from '../../core/domain/proof.ts';
import { useApp } from '../app-context.ts';
import { Subtle } from '../elements/Subtle.tsx';
import { secondOf } from '../times.ts';
import type { StepAt } from './at.ts';
import { NowThen } from './NowThen.tsx';
import { nameOf } from './step-words.ts';

interface Properties {
  readonly one: CaseStep;
  readonly step: StepAt<'waiting'>;
}

/** Why the look has not settled it. */
function whyNot({ sides }: Proof): 'unread' | 'untold' | 'not-seen' {
  if (sides.some(({ is }) => is === 'unseen')) return 'unread';
  return sides.some(({ is }) => is === 'untold') ? 'untold' : 'not-seen';
}

export function SeenMeanwhile({ one, step }: Properties) {
  const { t } = useApp();
  const { last, from } = step;
  return (
    <div aria-live="polite">
      {last === null ? (
        <Subtle>{t('ui.step.proven-by-look')}</Subtle>
      ) : (
        <>
          <Subtle>{t(`ui.step.seen.${whyNot(last)}`, { at: secondOf(from) })}</Subtle>
          <NowThen plan={one.plan} name={nameOf(one)} proof={last} />
        </>
      )}
    </div>
  );
}
