/** Says each change of the case and of its steps to those who do not see it. */
import type { Standing } from '../core/case/status.ts';
import type { CaseStep } from '../core/case/state.ts';
import { useHand } from './app-context.ts';
import { nameOf } from './steps/step-words.ts';
import { still } from './memo.ts';
import look from './elements/look.module.css';

interface Properties {
  readonly standing: Standing;
  readonly steps: readonly CaseStep[];
}

export const Announcements = still(({ standing, steps }: Properties) => {
  const { say } = useHand();
  const current = steps.find((one) => one.step.at !== 'settled' && one.step.at !== 'locked') ?? steps.at(-1);
  const step =
    current === undefined
      ? ''
      : `${say(`ui.step.${nameOf(current)}`)}: ${say(`step.at.${current.step.at}`)}.`;
  return (
    <output className={look.heard} aria-live="polite">
      {say(`standing.${standing}`)}. {step}
    </output>
  );
});
