/**
 * The end of the case: the one button that drafts the reply stands with the verdict, what belongs to it follows. Where the same was
 * asked before, that stands in its place, and the button follows it.
 */
import { Suspense } from 'react';
import { memoDeep } from '../memo.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useApp } from '../app-context.ts';
import { ClosingDetails, MinutesChoice } from '../lazy.tsx';
import { Placeholder } from '../elements/Placeholder.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import { Section } from '../elements/Section.tsx';
import type { ClosingView } from '../../core/case/closing-view.ts';

export const ClosingPanel = memoDeep((shown: ClosingView) => {
  const { t, send } = useApp();
  const { again, closing, drafting, lost, may, mayWaive, next, searching } = shown;
  const busy = drafting.state === 'drafting' || drafting.state === 'reading';
  const label = busy ? 'drafting' : again ? 'again' : closing?.pending === true ? 'do' : 'do-only';
  return (
    <Section title={t('ui.draft.title')} head={!again} quiet={again}>
      {may && (
        <Buttons>
          <ConfirmButton
            wide
            kind={next && !again ? 'primary' : 'plain'}
            disabled={busy || searching}
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
    </Section>
  );
});
