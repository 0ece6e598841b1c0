/** The head of the column: how old what is shown is, how changes are carried out, and how to read again. */
import { Suspense, useState } from 'react';
import type { Mode } from '../../core/domain/settings.ts';
import { still } from '../memo.ts';
import { useHand } from '../app-context.ts';
import { SetupCheck } from '../lazy.tsx';
import { Place } from '../elements/Placeholder.tsx';
import { Copy } from '../elements/Copy.tsx';
import { IconButton } from '../elements/IconButton.tsx';
import { Subtle } from '../elements/Subtle.tsx';
import { minuteOf } from '../times.ts';
import header from './header.module.css';

interface Properties {
  readonly oldest: number | null;
  readonly mode: Mode;
  /** Reading, or reading again, just now. */
  readonly busy: boolean;
}

export const Header = still(({ oldest, mode, busy }: Properties) => {
  const { say, send, caseText } = useHand();
  const [setup, setSetup] = useState(false);
  const age =
    busy || oldest === null ? say('ui.header.reading') : say('ui.header.as-of', { at: minuteOf(oldest) });
  return (
    <>
      <div className={header.head}>
        <h1>{say('ui.title')}</h1>
        <Subtle>{age}</Subtle>
        <Copy what={say('ui.header.case')} value={caseText} />
        <IconButton
          icon="setup"
          label={say('ui.header.setup')}
          data-action="open-setup-check"
          aria-expanded={setup}
          onClick={() => setSetup(!setup)}
        />
        <IconButton
          icon="refresh"
          label={say('ui.header.refresh')}
          data-action="refresh"
          onClick={() => send({ type: 'refresh' })}
        />
      </div>
      <div className={header.under}>
        <Subtle>{say(`mode.${mode}`)}</Subtle>
      </div>
      {setup && (
        <Suspense fallback={<Place of="setup" />}>
          <SetupCheck />
        </Suspense>
      )}
    </>
  );
});
