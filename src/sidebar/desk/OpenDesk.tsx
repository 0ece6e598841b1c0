/** The way to the troubleshooting desk. */
import { lazy, Suspense, useState } from 'react';
import { useApp } from '../app-context.ts';
import { Button } from '../elements/Button.tsx';
import { Placeholder } from '../elements/Placeholder.tsx';

const DeskPanel = lazy(async () => ({ default: (await import('./DeskPanel.tsx')).DeskPanel }));

export function OpenDesk() {
  const { t } = useApp();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button kind="quiet" data-action="open-desk" onClick={() => setOpen(true)}>
        {t('ui.trouble.desk')}
      </Button>
    );
  }
  return (
    <Suspense fallback={<Placeholder of="setup" />}>
      <DeskPanel />
    </Suspense>
  );
}
