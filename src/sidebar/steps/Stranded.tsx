/** The group is on Free because its subscription was cleared and the next one is not on it yet. */
import { ConfirmButton } from '../confirm/ConfirmButton.tsx';
import { useHand } from '../hand.ts';
import { Buttons } from '../look/Buttons.tsx';
import { Notice } from '../look/Notice.tsx';
import { momentOf } from '../times.ts';
import type { Stranding } from './stranding.ts';

export function Stranded({ stranding }: { readonly stranding: Stranding }) {
  const { say, send, now } = useHand();
  const { path, subscription, since, back } = stranding;
  return (
    <div role="alert">
      <Notice tone="danger">
        <p>
          <strong>{say('swap.on-free', { path, since: momentOf(since, now()) })}</strong>
        </p>
        <p>{say('swap.put-back', { subscription })}</p>
        {back && (
          <Buttons>
            <ConfirmButton danger wide data-action="put-back" onPress={() => send({ type: 'put-back' })}>
              {say('step.put-back.do', { subscription, path })}
            </ConfirmButton>
          </Buttons>
        )}
      </Notice>
    </div>
  );
}
