/** The desk's words and ports, fetched when something of it is opened. */
import { useEffect, useState } from 'react';
import type { DeskPorts } from '../../desk/ports.ts';
import { deskWords, type DeskKey } from '../../desk/words.ts';
import type { Translate } from '../../i18n/translate.ts';
import { useApp } from '../app-context.ts';

interface Opened {
  readonly t: Translate<DeskKey>;
  readonly ports: DeskPorts;
}

/** Null: on their way. */
export function useOpened(): Opened | 'failed' | null {
  const { t, deskPorts } = useApp();
  const [opened, setOpened] = useState<Opened | 'failed' | null>(null);
  useEffect(() => {
    Promise.all([deskWords(t.locale), deskPorts()]).then(
      ([words, ports]) => setOpened({ t: words, ports }),
      () => setOpened('failed'),
    );
  }, [t, deskPorts]);
  return opened;
}
