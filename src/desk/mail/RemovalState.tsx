/** Where a removal is, or what came of it: said aloud, and holding the focus that its button leaves behind. */
import { useEffect, useRef } from 'react';
import { useDesk } from '../desk-context.ts';
import type { Removing } from './use-removals.ts';

export function RemovalState({ removing }: { readonly removing: Removing }) {
  const { t } = useDesk();
  const box = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (removing.at === 'over' && document.activeElement === document.body) box.current?.focus();
  }, [removing]);
  return (
    <output ref={box} tabIndex={-1}>
      {said(removing)}
    </output>
  );

  function said(one: Removing): string {
    if (one.at === 'idle') return '';
    if (one.at !== 'over') return t(`mail.stage.${one.at}`);
    const { removal } = one;
    return removal.is === 'refused'
      ? t('mail.removal.refused', { words: removal.words })
      : t(`mail.removal.${removal.is}`);
  }
}
