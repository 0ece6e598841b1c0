/** The setup check: each setting tried for real, and told as right or what to do. It changes nothing by itself. */
import { useApp } from '../../sidebar/app-context.ts';
import { Button } from '../../sidebar/elements/Button.tsx';
import { Copy } from '../../sidebar/elements/Copy.tsx';
import { Notice } from '../../sidebar/elements/Notice.tsx';
import { Subtle } from '../../sidebar/elements/Subtle.tsx';
import { useDesk } from '../desk-context.ts';
import { NoteTrial } from './NoteTrial.tsx';
import { setupRows } from './rows.ts';
import { reportOf } from './sentences.ts';
import { SetupRows } from './SetupRows.tsx';
import { pendingStatus } from './ticket.ts';
import { useTried } from './use-tried.ts';

/** Asks all services at once when it is drawn; what did not answer stays unread (contracts/automation.md). */
export function SetupPart() {
  const { t, about, ports } = useDesk();
  const app = useApp();
  const { tried, isDone, again } = useTried();
  const rows = setupRows(ports.installed, tried, ports.now());
  const pending = pendingStatus(tried.zendesk);
  const all = [...rows, pending];
  const count = all.filter(({ level }) => level === 'warn' || level === 'block').length;
  const isHalf = isDone && all.some(({ level }) => level === 'unread');
  const outcome = count === 0 ? t('setup.all-fine') : t('setup.tried', { count });
  return (
    <div data-part="setup" {...(isHalf ? { 'data-unread': '' } : {})}>
      <Subtle>{t('setup.what')}</Subtle>
      <output>{isDone ? outcome : t('setup.trying')}</output>{' '}
      <Copy
        what={t('setup.report')}
        value={() => Promise.resolve(reportOf(rows, { t, app: app.t }, ports.now()))}
      />
      {isHalf && <Notice tone="doubt">{t('setup.half')}</Notice>}
      <SetupRows rows={rows} pending={pending} />
      <Button kind="link" onClick={again}>
        {t('setup.again')}
      </Button>
      {about.mayChange && <NoteTrial />}
    </div>
  );
}
