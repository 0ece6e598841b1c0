/** Says each change of the case and of its steps to those who do not see it. */
import { useEffect, useState } from 'react';
import type { CaseStatus } from '../core/case/status.ts';
import type { CaseStep } from '../core/case/state.ts';
import { useApp } from './app-context.ts';
import { nameOf } from './steps/step-words.ts';
import { memoDeep } from './memo.ts';
import look from './elements/look.module.css';

interface Properties {
  readonly status: CaseStatus;
  readonly steps: readonly CaseStep[];
}

export const Announcements = memoDeep(({ status, steps }: Properties) => {
  const { t } = useApp();
  const current = steps.find((one) => one.step.at !== 'settled' && one.step.at !== 'locked') ?? steps.at(-1);
  const step =
    current === undefined ? '' : `${t(`ui.step.${nameOf(current)}`)}: ${t(`step.at.${current.step.at}`)}.`;
  const now = `${t(`standing.${status}`)}. ${step}`;
  // What a place says when it comes into the page is not heard, only what changes in it.
  const [said, say] = useState('');
  useEffect(() => say(now), [now]);
  return (
    <output className={look.heard} aria-live="polite">
      {said}
    </output>
  );
});
