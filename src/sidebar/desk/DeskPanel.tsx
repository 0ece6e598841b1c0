/** The desk, opened: its words and its ports are fetched with it. */
import { assess } from '../../core/case/assessment.ts';
import { arisenIn } from '../../desk/arisen.ts';
import { Desk } from '../../desk/Desk.tsx';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { Placeholder } from '../elements/Placeholder.tsx';
import { Themed } from '../elements/Themed.tsx';
import { useStored } from '../stored.ts';
import { deskAbout } from './desk-about.ts';
import { useOpened } from './use-opened.ts';

export function DeskPanel() {
  const { t, store, now } = useApp();
  const state = useStored(store.subscribe, store.state);
  const opened = useOpened();
  if (opened === null) return <Placeholder of="setup" />;
  if (opened === 'failed') return <Notice tone="doubt">{t('ui.trouble.desk-failed')}</Notice>;
  const about = deskAbout(state, assess(state, now()).snapshot);
  return (
    <Themed>
      <Desk {...opened} about={about} arisen={arisenIn(about)} />
    </Themed>
  );
}
