/** Minutes that a change has lost: what is missing, and the way on without them. Restoring is a step of its own. */
import type { LostMinutes } from '../../core/case/lost-minutes.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useApp } from '../app-context.ts';
import { Buttons } from '../elements/Buttons.tsx';
import { Notice } from '../elements/Notice.tsx';

interface Properties {
  readonly lost: LostMinutes;
  /** The choice may be made now, by this agent. */
  readonly may: boolean;
}

export function MinutesChoice({ lost, may }: Properties) {
  const { t, send } = useApp();
  const { restoring, before, now, waived } = lost;
  const number = new Intl.NumberFormat(t.locale);
  const values = {
    path: restoring.about.namespace?.path ?? '',
    before: number.format(before),
    now: number.format(now),
    minutes: number.format(before - now),
  };
  return (
    <Notice tone="careful">
      <p>{t('ui.closing.lost', values)}</p>
      {waived ? <p>{t('ui.closing.waived')}</p> : <p>{t('ui.closing.waits')}</p>}
      {may && (
        <Buttons>
          <ConfirmButton
            wide
            data-action="go-without-minutes"
            onPress={() => send({ type: 'go-without-minutes' })}
          >
            {t('ui.closing.waive', values)}
          </ConfirmButton>
        </Buttons>
      )}
    </Notice>
  );
}
