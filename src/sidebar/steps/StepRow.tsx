/** One step of the plan in the column: its number or sign, its name, and what belongs to it. */
import type { ReactNode } from 'react';
import type { Step } from '../../core/step/state.ts';
import { useApp } from '../app-context.ts';
import { Icon, type IconName } from '../elements/Icon.tsx';
import type { Tone } from '../elements/tone.ts';
import type { StepName } from './step-words.ts';
import steps from './steps.module.css';

const looks: Readonly<Record<Step['at'], { readonly icon: IconName | null; readonly tone: Tone }>> = {
  locked: { icon: null, tone: 'plain' },
  looking: { icon: 'wait', tone: 'plain' },
  ready: { icon: null, tone: 'plain' },
  noting: { icon: 'wait', tone: 'plain' },
  checking: { icon: 'wait', tone: 'plain' },
  acting: { icon: 'wait', tone: 'plain' },
  waiting: { icon: 'wait', tone: 'plain' },
  settled: { icon: 'ok', tone: 'good' },
  refused: { icon: 'block', tone: 'danger' },
  'in-doubt': { icon: 'unread', tone: 'doubt' },
};

interface Properties {
  /** Its name to machines (`data-step`), and the one to people. */
  readonly id: string;
  readonly name: StepName;
  readonly number: number;
  readonly at: Step['at'];
  readonly children?: ReactNode;
}

/** A step whose note is being looked at again is still at its note to whoever holds on to `data-at`. */
export function StepRow({ id, name, number, at, children }: Properties) {
  const { t } = useApp();
  const { icon, tone } = looks[at];
  return (
    <li className={steps.step} data-step={id} data-at={at === 'checking' ? 'noting' : at} data-tone={tone}>
      <span className={steps.sign}>{icon === null ? number : <Icon name={icon} />}</span>
      <div className={steps.body}>
        <h3 className={steps.name} tabIndex={-1} data-head="">
          {t(`ui.step.${name}`)}
        </h3>
        {children}
      </div>
    </li>
  );
}
