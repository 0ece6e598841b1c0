/** Puts a reply into the composer, and says what came of it. The agent sends it, or does not. */
import { useState } from 'react';
import { draftOf } from '../../core/domain/draft.ts';
import { Button } from '../../sidebar/elements/Button.tsx';
import { Buttons } from '../../sidebar/elements/Buttons.tsx';
import { Notice } from '../../sidebar/elements/Notice.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { useDesk } from '../desk-context.ts';
import type { DraftOutcome } from '../ports.ts';

const tones = { drafted: 'good', 'not-public': 'careful', 'not-seen': 'careful' } as const;

export function DraftReply({ text }: { readonly text: string }) {
  const { t, ports } = useDesk();
  const [outcome, setOutcome] = useState<DraftOutcome | 'drafting' | null>(null);
  function draft(): void {
    setOutcome('drafting');
    void ports.draft(draftOf(text)).then(setOutcome);
  }
  return (
    <>
      <Buttons>
        <Button data-action="draft-purchase-reply" disabled={outcome === 'drafting'} onClick={draft}>
          {t('purchase.reply.draft')}
        </Button>
      </Buttons>
      <output>
        {outcome === 'drafting' && <Subtle>{t('purchase.reply.drafting')}</Subtle>}
        {outcome !== null && outcome !== 'drafting' && (
          <Notice tone={tones[outcome]}>{t(`purchase.reply.${outcome}`)}</Notice>
        )}
      </output>
    </>
  );
}
