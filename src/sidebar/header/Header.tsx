/** The head of the column: how old what is shown is, and how to read it again. */
import { IconButton } from '@zendeskgarden/react-buttons';
import { Suspense, useState } from 'react';
import { styled } from 'styled-components';
import type { Mode } from '../../core/settings.ts';
import { still } from '../alike.ts';
import { useHand } from '../hand.ts';
import { SetupCheck } from '../lazily.ts';
import { Bone } from '../look/Bone.tsx';
import { Copy } from '../look/Copy.tsx';
import { Icon } from '../look/Icon.tsx';
import { Subtle } from '../look/Text.tsx';
import { minuteOf } from '../times.ts';

const Head = styled.div`
  display: flex;
  align-items: center;
  gap: 4px;
  h1 {
    flex: 1;
    margin: 0;
    font-size: 14px;
    line-height: 20px;
    font-weight: 600;
  }
`;

interface Properties {
  readonly oldest: number | null;
  readonly mode: Mode;
  /** Reading again just now. */
  readonly busy: boolean;
}

export const Header = still(({ oldest, mode, busy }: Properties) => {
  const { say, send, caseText } = useHand();
  const [setup, setSetup] = useState(false);
  return (
    <>
      <Head>
        <h1>{say('ui.title')}</h1>
        <Subtle as="span">
          {busy
            ? say('ui.header.reading')
            : oldest !== null && say('ui.header.as-of', { at: minuteOf(oldest) })}
        </Subtle>
        <Copy what={say('ui.header.case')} value={caseText} />
        <IconButton
          size="small"
          focusInset
          data-action="open-setup-check"
          aria-expanded={setup}
          aria-label={say('ui.header.setup')}
          title={say('ui.header.setup')}
          onClick={() => setSetup(!setup)}
        >
          <Icon name="setup" />
        </IconButton>
        <IconButton
          size="small"
          focusInset
          data-action="refresh"
          aria-label={say('ui.header.refresh')}
          title={say('ui.header.refresh')}
          onClick={() => send({ type: 'refresh' })}
        >
          <Icon name="refresh" />
        </IconButton>
      </Head>
      <Subtle>{say(`mode.${mode}`)}</Subtle>
      {setup && (
        <Suspense fallback={<Bone $width="100%" $height={120} />}>
          <SetupCheck />
        </Suspense>
      )}
    </>
  );
});
