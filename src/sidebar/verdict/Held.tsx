/** What holds the case up though no finding blocks: what was not read of the ticket, or does not show on GitLab.com yet. */
import type { Hold } from '../../core/case/hold.ts';
import { keyOf } from '../../core/domain/query.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Notice } from '../elements/Notice.tsx';
import { useTroubleText } from './trouble-text.ts';

export function Held({ trouble, ask }: Hold) {
  const { t, send } = useApp();
  const why = useTroubleText(trouble);
  return (
    <Notice tone="doubt">
      <p>{t(ask.of === 'plan' ? 'ui.held.lags' : 'ui.held.journal')}</p>
      {why !== null && <p>{why}</p>}
      <Button
        kind="link"
        data-action="look-again-at"
        onClick={() => send({ type: 'look-at', keys: [keyOf(ask)] })}
      >
        {t('ui.finding.again')}
      </Button>
    </Notice>
  );
}
