/** Copies a value that an agent might paste elsewhere, and says so. */
import { IconButton } from '@zendeskgarden/react-buttons';
import { useState } from 'react';
import { styled } from 'styled-components';
import { useHand } from '../hand.ts';
import { Icon } from './Icon.tsx';
import { toClipboard } from './clipboard.ts';

/** How long the sign of success stays, ms. */
const shownFor = 1_500;

const Small = styled(IconButton)`
  flex: none;
  width: 24px;
  min-width: 24px;
  height: 24px;
  margin: -2px 0;
  vertical-align: middle;
`;

interface Properties {
  /** What it is, for those who do not see the icon. */
  readonly what: string;
  readonly value: string | (() => string);
}

export function Copy({ what, value }: Properties) {
  const { say } = useHand();
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const label = state === 'idle' ? say('ui.copy.do', { what }) : say(`ui.copy.${state}`, { what });
  async function copy(): Promise<void> {
    setState((await toClipboard(typeof value === 'string' ? value : value())) ? 'copied' : 'failed');
    setTimeout(setState, shownFor, 'idle');
  }
  return (
    <Small
      size="small"
      focusInset
      isPill={false}
      aria-label={label}
      title={label}
      onClick={() => void copy()}
    >
      <Icon name={state === 'copied' ? 'ok' : state === 'failed' ? 'warn' : 'copy'} />
    </Small>
  );
}
