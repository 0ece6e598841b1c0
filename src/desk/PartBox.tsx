/** One part of the desk, folded until it is opened: nothing of it is fetched or asked before. */
import { type ComponentType, Suspense, useState } from 'react';
import { Accordion } from '../sidebar/elements/Accordion.tsx';
import { Subtle } from '../sidebar/elements/Subtle.tsx';
import { useDesk } from './desk-context.ts';
import type { DeskPart } from './part.ts';

interface Properties {
  readonly part: DeskPart;
  readonly view: ComponentType;
  /** Its question has arisen. */
  readonly open: boolean;
}

export function PartBox({ part, view: View, open }: Properties) {
  const { t } = useDesk();
  const [opened, setOpened] = useState(open);
  return (
    <Accordion summary={t(`part.${part}`)} open={open} onOpen={() => setOpened(true)}>
      {opened && (
        <Suspense fallback={<Subtle>{t('loading')}</Subtle>}>
          <View />
        </Suspense>
      )}
    </Accordion>
  );
}
