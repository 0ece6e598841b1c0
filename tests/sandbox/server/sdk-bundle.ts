/** Zendesk's SDK as a classic script. The CDN is out of reach in a sandbox; the npm copy speaks the same protocol. */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { kept } from './bundle-cache.ts';

const entry = '\0sdk-entry';
const links = fileURLToPath(new URL('../customersdot/lead-links-here.ts', import.meta.url));

const source = `
import ZAFClient from 'zendesk_app_framework_sdk';
import ${JSON.stringify(links)};
window.ZAFClient = ZAFClient;
`;

export function bundleSdk(): Promise<string> {
  return kept('sdk', bundled);
}

async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'sdk-entry',
        resolveId: (id) => (id === 'sdk-entry' ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'sdk-entry', output: { format: 'iife', name: 'zafSdk' } },
    },
  });
  return (output as Rolldown.RolldownOutput).output[0].code;
}
