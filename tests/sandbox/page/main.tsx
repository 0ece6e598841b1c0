import { createRoot } from 'react-dom/client';
import { offerAdminPages } from '../customersdot/offer.ts';
import { readInstallation } from '../installation.ts';
import { parametersOf } from '../parameters.ts';
import { Sandbox } from '../sandbox.ts';
import { Page } from './Page.tsx';
import { exposeSandbox } from './expose.ts';

const root = document.querySelector('#host');
if (!root) throw new Error('The page has no #host');

const installation = await readInstallation('/app/');
const sandbox = new Sandbox(parametersOf(location.search), installation);
exposeSandbox(sandbox);
offerAdminPages(sandbox);
createRoot(root).render(<Page sandbox={sandbox} />);
