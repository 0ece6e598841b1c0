/** Puts a reply into the composer, and says what came of it. */
import { Button } from '../../sidebar/elements/Button.tsx';
import { Buttons } from '../../sidebar/elements/Buttons.tsx';
import { useDesk } from '../desk-context.ts';
import { DraftState } from '../DraftState.tsx';
import { useDrafting } from '../use-drafting.ts';
import type { ReplyTopic } from './reply-letter.ts';

interface Properties {
  readonly topic: ReplyTopic;
  readonly text: string;
}

export function DraftReply({ topic, text }: Properties) {
  const { t } = useDesk();
  const { last, draft } = useDrafting<ReplyTopic>();
  const stage = last?.stage ?? null;
  return (
    <>
      <Buttons>
        <Button
          data-action="draft-purchase-reply"
          disabled={stage === 'drafting'}
          onClick={() => draft(topic, text)}
        >
          {t('purchase.reply.draft')}
        </Button>
      </Buttons>
      <DraftState words="purchase.reply" stage={stage} />
    </>
  );
}
