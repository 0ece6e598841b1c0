/** The end of the case: the one button that drafts the reply stands with the verdict, what belongs to it follows. */
import { Suspense } from 'react';
import { still } from '../alike.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useHand } from '../hand.ts';
import { ClosingDetails } from '../lazily.tsx';
import { Place } from '../look/Place.tsx';
import { Buttons } from '../look/Buttons.tsx';
import { Section } from '../look/Section.tsx';
import type { ClosingView } from '../../core/case/closing-view.ts';

export const ClosingPanel = still((shown: ClosingView) => {
  const { say, send } = useHand();
  const { closing, drafting, may, next } = shown;
  const busy = drafting.state === 'drafting' || drafting.state === 'reading';
  const label = busy ? 'drafting' : closing?.sets === true ? 'do' : 'do-only';
  return (
    <Section title={say('ui.draft.title')} head>
      <Suspense fallback={<Place of="closing" />}>
        <ClosingDetails {...shown} />
      </Suspense>
      {may && (
        <Buttons>
          <ConfirmButton
            wide
            kind={next ? 'primary' : 'plain'}
            disabled={busy}
            data-action="draft-reply"
            onPress={() => send({ type: 'draft-reply' })}
          >
            {say(`ui.draft.${label}`)}
          </ConfirmButton>
        </Buttons>
      )}
    </Section>
  );
});
