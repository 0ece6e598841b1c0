/** Why a step that was to go did not: nothing was sent. */
import { movedParts } from '../../core/procedures/departure.ts';
import type { StepNotice } from '../../core/step/notice.ts';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { secondOf } from '../times.ts';
import { useTroubleText } from '../verdict/trouble-text.ts';

export function GoNotice({ notice }: { readonly notice: StepNotice }) {
  const { t } = useApp();
  const why = useTroubleText(notice.is === 'not-noted' ? notice.trouble : null);
  // A note that is not as it was written is somebody's affair beyond this ticket, and may have been read by the customer.
  const tone = notice.is.startsWith('note-') ? 'danger' : 'careful';
  const values = notice.is === 'too-many-notes' ? { until: secondOf(notice.until) } : {};
  const advice = `step.notice.${notice.is}.do`;
  return (
    <Notice tone={tone}>
      <p>{t(`step.notice.${notice.is}`, values)}</p>
      {notice.is === 'moved' && notice.now !== null && <Moved was={notice.was} now={notice.now} />}
      {notice.is === 'held' && notice.because.map((one) => <p key={one}>{t(`ui.step.held.${one}`)}</p>)}
      {why !== null && <p>{why}</p>}
      {t.has(advice) && <p>{t(advice, values)}</p>}
    </Notice>
  );
}

type Moving = Extract<StepNotice, { is: 'moved' }>;

/** Each part of the state that is not what was confirmed: how it was, and how it is. */
function Moved({ was, now }: { readonly was: Moving['was']; readonly now: NonNullable<Moving['now']> }) {
  const { t } = useApp();
  const shown = (value: string | number | null | undefined): string | number =>
    value ?? t('step.departure.nothing');
  const named = (part: string): string => {
    const name = `step.departure.${part}`;
    return t.has(name) ? t(name) : part;
  };
  return (
    <>
      {movedParts(was, now).map((part) => (
        <p key={part}>
          {t('step.departure.moved', {
            part: named(part),
            was: shown(was[part]),
            now: shown(now[part]),
          })}
        </p>
      ))}
    </>
  );
}
