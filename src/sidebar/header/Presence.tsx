/** Who else is at work on the ticket: two agents shall not begin at once without knowing of each other. */
import type { Entry } from '../../core/journal/entry.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { entryWords } from '../steps/step-sentences.ts';
import { momentOf } from '../times.ts';

interface Properties {
  readonly viewers: readonly string[];
  readonly overtakenBy: string | null;
  readonly begun: readonly Entry[];
}

export const Presence = memoDeep(({ viewers, overtakenBy, begun }: Properties) => {
  const { t, now } = useApp();
  return (
    <>
      {viewers.length > 0 && (
        <Subtle>{t('ui.header.viewers', { count: viewers.length, names: viewers.join(', ') })}</Subtle>
      )}
      {overtakenBy !== null && (
        <Notice tone="careful">
          <p>{t('step.overtaken', { agent: overtakenBy })}</p>
        </Notice>
      )}
      {begun.length > 0 && (
        <Notice tone="careful">
          {begun.map((entry) => (
            <p key={entry.attempt}>
              {entryWords(entry, t)}.{' '}
              {t('step.begun-by', { agent: entry.agent, at: momentOf(entry.at, now()) })}
            </p>
          ))}
        </Notice>
      )}
    </>
  );
});
