/** The settings promise an API that is not there: which setting it is, and how to go on without. */
import type { Mode } from '../../core/domain/settings.ts';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Buttons } from '../elements/Buttons.tsx';
import { Notice } from '../elements/Notice.tsx';

interface Properties {
  readonly mode: Mode;
  readonly email: string | null;
}

export const NoApi = memoDeep(({ mode, email }: Properties) => {
  const { t, send } = useApp();
  return (
    <div role="alert">
      <Notice tone="careful">
        <p>{t(email === null ? 'ui.no-api.no-email' : 'ui.no-api.no-answer', { mode })}</p>
        <Buttons>
          <Button data-action="go-guided" onClick={() => send({ type: 'go-guided' })}>
            {t('ui.no-api.go-guided')}
          </Button>
        </Buttons>
      </Notice>
    </div>
  );
});
