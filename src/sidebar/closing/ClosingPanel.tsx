/** The end of the case: the one button that drafts the reply stands with the verdict, what belongs to it follows. */
import { Suspense } from 'react';
import { memoDeep } from '../memo.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useApp } from '../app-context.ts';
import { ClosingDetails, LanguageChoice, MinutesChoice } from '../lazy.tsx';
import { Placeholder } from '../elements/Placeholder.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import { Section } from '../elements/Section.tsx';
import type { ClosingView } from '../../core/case/closing-view.ts';

export const ClosingPanel = memoDeep((shown: ClosingView) => {
  const { t, send } = useApp();
  const { closing, drafting, lost, may, mayWaive, next } = shown;
  const busy = drafting.state === 'drafting' || drafting.state === 'reading';
  const label = busy ? 'drafting' : closing?.pending === true ? 'do' : 'do-only';
  return (
    <Section title={t('ui.draft.title')} head>
      {may && (
        <Buttons>
          <ConfirmButton
            wide
            kind={next ? 'primary' : 'plain'}
            disabled={busy}
            data-action="draft-reply"
            onPress={() => send({ type: 'draft-reply' })}
          >
            {t(`ui.draft.${label}`)}
          </ConfirmButton>
        </Buttons>
      )}
      {lost !== null && (
        <Suspense fallback={null}>
          <MinutesChoice lost={lost} may={mayWaive} />
        </Suspense>
      )}
      <Suspense fallback={<Placeholder of="closing" />}>
        <ClosingDetails {...shown} />
      </Suspense>
      {closing !== null && may && !(shown.macro && closing.kind === 'confirmation') && (
        <Suspense fallback={null}>
          <LanguageChoice />
        </Suspense>
      )}
    </Section>
  );
});
