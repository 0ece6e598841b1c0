/** The head of the column: how old what is shown is, how changes are carried out, and how to read again. */
import { Suspense, useState } from 'react';
import { memoDeep } from '../memo.ts';
import { useApp } from '../app-context.ts';
import { SetupCheck } from '../lazy.tsx';
import { Placeholder } from '../elements/Placeholder.tsx';
import { Copy } from '../elements/Copy.tsx';
import { IconButton } from '../elements/IconButton.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { minuteOf } from '../times.ts';
import header from './header.module.css';

interface Properties {
  readonly oldest: number | null;
  /** Reading, or reading again, just now. */
  readonly busy: boolean;
}

export const Header = memoDeep(({ oldest, busy }: Properties) => {
  const { t, send, caseReport } = useApp();
  const [setup, setSetup] = useState(false);
  const age =
    busy || oldest === null ? t('ui.header.reading') : t('ui.header.as-of', { at: minuteOf(oldest) });
  return (
    <>
      <div className={header.head}>
        <h1>{t('ui.title')}</h1>
        <Subtle>{age}</Subtle>
        <Copy what={t('ui.header.case')} value={caseReport} />
        <IconButton
          icon="setup"
          label={t('ui.header.setup')}
          data-action="open-setup-check"
          aria-expanded={setup}
          onClick={() => setSetup(!setup)}
        />
        <IconButton
          icon="refresh"
          label={t('ui.header.refresh')}
          data-action="refresh"
          onClick={() => send({ type: 'refresh' })}
        />
      </div>
      {setup && (
        <Suspense fallback={<Placeholder of="setup" />}>
          <SetupCheck />
        </Suspense>
      )}
    </>
  );
});
