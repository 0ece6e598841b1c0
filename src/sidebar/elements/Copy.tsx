/** Copies a value that an agent might paste elsewhere, and says so. */
import { useState } from 'react';
import { useApp } from '../app-context.ts';
import { toClipboard } from './clipboard.ts';
import { IconButton } from './IconButton.tsx';

/** How long the sign of success stays, ms. */
const shownFor = 1_500;

const icons = { do: 'copy', copied: 'ok', failed: 'warn' } as const;

interface Properties {
  /** What it is, for those who do not see the icon. */
  readonly what: string;
  readonly value: string | (() => Promise<string>);
}

/** `value` may be asked for when it is pressed; that it could not be copied is shown. */
export function Copy({ what, value }: Properties) {
  const { t } = useApp();
  const [state, setState] = useState<keyof typeof icons>('do');
  async function copy(): Promise<void> {
    setState((await toClipboard(typeof value === 'string' ? value : await value())) ? 'copied' : 'failed');
    setTimeout(setState, shownFor, 'do');
  }
  return (
    <IconButton icon={icons[state]} label={t(`ui.copy.${state}`, { what })} onClick={() => void copy()} />
  );
}
