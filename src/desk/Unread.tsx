/** A service could not be read: why, and how to look again. It is never shown as empty. */
import type { Trouble } from '../core/domain/loadable.ts';
import { useApp } from '../sidebar/app-context.ts';
import { Button } from '../sidebar/elements/Button.tsx';
import { Notice } from '../sidebar/elements/Notice.tsx';
import { Subtle } from '../sidebar/elements/Subtle.tsx';
import { useTroubleText } from '../sidebar/verdict/trouble-text.ts';
import { useDesk } from './desk-context.ts';

interface Properties {
  readonly trouble: Trouble;
  readonly onAgain: () => void;
}

export function Unread({ trouble, onAgain }: Properties) {
  const app = useApp();
  const { t } = useDesk();
  const why = useTroubleText(trouble);
  return (
    <Notice tone="doubt">
      <p>{why}</p>
      <Subtle>{app.t(`trouble.${trouble.kind}.do`)}</Subtle>
      <Button kind="link" onClick={onAgain}>
        {t('unread.again')}
      </Button>
    </Notice>
  );
}
