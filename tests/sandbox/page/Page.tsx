import { DEFAULT_THEME, ThemeProvider } from '@zendeskgarden/react-theming';
import { useEffect } from 'react';
import type { Sandbox } from '../sandbox.ts';
import { DeskView } from './DeskView.tsx';
import { Drawer } from './Drawer.tsx';
import { SandboxProvider } from './sandbox-context.ts';
import { useObserved } from './use-observed.ts';

export function Page({ sandbox }: { sandbox: Sandbox }) {
  const { scheme, desks } = useObserved(sandbox);
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme;
  }, [scheme]);
  const inFront = sandbox.ticket?.caseId ?? null;
  useEffect(() => {
    // So that the address can be handed on, and the page loaded anew, with the same case in front.
    const url = new URL(location.href);
    if (inFront === null) url.searchParams.delete('case');
    else url.searchParams.set('case', inFront);
    history.replaceState(null, '', url);
  }, [inFront]);
  const theme = { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: scheme } };
  return (
    <ThemeProvider theme={theme}>
      <SandboxProvider value={sandbox}>
        <div className="desks" data-desks={desks.length}>
          {desks.map((desk, place) => (
            <DeskView key={place} place={place} desk={desk} />
          ))}
        </div>
        <Drawer />
      </SandboxProvider>
    </ThemeProvider>
  );
}
