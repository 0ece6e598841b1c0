/** What no app with Garden can go below: the handshake, then Garden's theme and one button. */
import { Button } from '@zendeskgarden/react-buttons';
import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { useLayoutEffect } from 'react';
import { createRoot } from 'react-dom/client';

interface Sdk {
  init(): { on(event: string, call: () => void): void };
}

const sdk = (): Sdk | undefined => (window as Window & { ZAFClient?: Sdk }).ZAFClient;
const root = document.getElementById('app');

function Floor() {
  useLayoutEffect(() => {
    if (root !== null) root.dataset['case'] = 'ready';
  }, []);
  return (
    <ThemeProvider theme={DEFAULT_THEME}>
      <Button data-action="start">Start</Button>
    </ThemeProvider>
  );
}

function begin(): void {
  sdk()
    ?.init()
    .on('app.registered', () => {
      if (root !== null) createRoot(root).render(<Floor />);
    });
}

if (sdk() === undefined) document.getElementById('zaf-sdk')?.addEventListener('load', begin, { once: true });
else begin();
