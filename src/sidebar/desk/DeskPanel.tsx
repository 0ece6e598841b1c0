/** The desk, opened: its words and its ports are fetched with it. */
import { useEffect, useState } from 'react';
import { assess } from '../../core/case/assessment.ts';
import { arisenIn } from '../../desk/arisen.ts';
import { Desk } from '../../desk/Desk.tsx';
import type { DeskPorts } from '../../desk/ports.ts';
import { deskWords, type DeskKey } from '../../desk/words.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useApp } from '../app-context.ts';
import { Notice } from '../elements/Notice.tsx';
import { Placeholder } from '../elements/Placeholder.tsx';
import { Themed } from '../elements/Themed.tsx';
import { useStored } from '../stored.ts';
import { deskAbout } from './desk-about.ts';

interface Opened {
  readonly t: Translate<DeskKey>;
  readonly ports: DeskPorts;
}

export function DeskPanel() {
  const { t, store, now, deskPorts } = useApp();
  const state = useStored(store.subscribe, store.state);
  const [opened, setOpened] = useState<Opened | 'failed' | null>(null);
  useEffect(() => {
    Promise.all([deskWords(t.locale), deskPorts()]).then(
      ([words, ports]) => setOpened({ t: words, ports }),
      () => setOpened('failed'),
    );
  }, [t, deskPorts]);
  if (opened === null) return <Placeholder of="setup" />;
  if (opened === 'failed') return <Notice tone="doubt">{t('ui.trouble.desk-failed')}</Notice>;
  const about = deskAbout(state, assess(state, now()).snapshot);
  return (
    <Themed>
      <Desk {...opened} about={about} arisen={arisenIn(about)} />
    </Themed>
  );
}
