/** The group is on Free because its subscription was cleared and the next one is not on it yet. */
import type { StrandedView } from '../../core/case/plan-view.ts';
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useApp } from '../app-context.ts';
import { Buttons } from '../elements/Buttons.tsx';
import { Notice } from '../elements/Notice.tsx';
import { momentOf } from '../times.ts';

export function Stranded({ stranded }: { readonly stranded: StrandedView }) {
  const { t, send, now } = useApp();
  const { group, path, subscription, since, back } = stranded;
  return (
    <div role="alert">
      <Notice tone="danger">
        <p>
          <strong>{t('swap.on-free', { path, since: momentOf(since, now()) })}</strong>
        </p>
        <p>{t('swap.put-back', { subscription })}</p>
        {back && (
          <Buttons>
            <ConfirmButton
              danger
              wide
              data-action="put-back"
              onPress={() => send({ type: 'put-back', group })}
            >
              {t('step.put-back.do', { subscription, path })}
            </ConfirmButton>
          </Buttons>
        )}
      </Notice>
    </div>
  );
}
