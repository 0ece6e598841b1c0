/** Why a step that was to go did not: nothing was sent. */
import type { Notice as GoNoticeOf } from '../../core/step.ts';
import { useHand } from '../hand.ts';
import { Notice } from '../look/Notice.tsx';
import { secondOf } from '../times.ts';
import { useTroubleText } from '../verdict/trouble-text.ts';

export function GoNotice({ notice }: { readonly notice: GoNoticeOf }) {
  const { say } = useHand();
  const why = useTroubleText(notice.is === 'not-noted' ? notice.trouble : null);
  // A note that is not as it was written is somebody's affair beyond this ticket, and may have been read by the customer.
  const tone = notice.is.startsWith('note-') ? 'danger' : 'careful';
  const values = notice.is === 'too-many-notes' ? { until: secondOf(notice.until) } : {};
  return (
    <Notice tone={tone}>
      <p>{say(`step.notice.${notice.is}`, values)}</p>
      {why !== null && <p>{why}</p>}
      <p>{say(`step.notice.${notice.is}.do`, values)}</p>
    </Notice>
  );
}
