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
  const theme = { ...DEFAULT_THEME, colors: { ...DEFAULT_THEME.colors, base: scheme } };
  return (
    <ThemeProvider theme={theme}>
      <SandboxProvider value={sandbox}>
        <div className="desks" data-desks={desks.length}>
          {desks.map((desk, seat) => (
            <DeskView key={seat} desk={desk} />
          ))}
        </div>
        <Drawer />
      </SandboxProvider>
    </ThemeProvider>
  );
}
