/** Says what came of a draft, in the words of the part that drafted it. The agent sends it, or does not. */
import { Notice } from '../sidebar/elements/Notice.tsx';
import { Subtle } from '../sidebar/elements/Subtle.tsx';
import { useDesk } from './desk-context.ts';
import type { DraftStage } from './use-drafting.ts';

interface Properties {
  /** Below which key its words stand. */
  readonly words: 'how-to' | 'purchase.reply';
  /** Null before it was drafted. */
  readonly stage: DraftStage | null;
}

const tones = { drafted: 'good', 'not-public': 'careful', 'not-seen': 'careful' } as const;

export function DraftState({ words, stage }: Properties) {
  const { t } = useDesk();
  return (
    <output>
      {stage === 'drafting' && <Subtle>{t(`${words}.drafting`)}</Subtle>}
      {stage !== null && stage !== 'drafting' && (
        <Notice tone={tones[stage]}>
          <p>{t(`${words}.${stage}`)}</p>
        </Notice>
      )}
    </output>
  );
}
