import { createRoot } from 'react-dom/client';
import { offerAdminPages } from '../customersdot/offer.ts';
import { readInstallation } from '../installation.ts';
import { parametersOf } from '../parameters.ts';
import { Sandbox } from '../sandbox.ts';
import { Page } from './Page.tsx';
import { exposeSandbox } from './expose.ts';

const root = document.querySelector('#host');
if (!root) throw new Error('The page has no #host');

const installation = await readInstallation('/app/').catch((error: unknown) => {
  // Mostly an app that does not build: whoever is working on it wants to read why.
  root.append(Object.assign(document.createElement('pre'), { textContent: String(error) }));
  throw error;
});
const sandbox = new Sandbox(parametersOf(location.search), installation);
exposeSandbox(sandbox);
offerAdminPages(sandbox);
createRoot(root).render(<Page sandbox={sandbox} />);
