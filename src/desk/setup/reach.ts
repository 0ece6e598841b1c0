/** Where Zendesk lets this app send its tokens: `domainWhitelist` of the manifest that the app was packaged with (zendesk.md 5.1). */
import { domainWhitelist } from '../../../manifest.json';
import { fine, judged, type Judged, type SetupLevel } from './row.ts';

const covers = (entry: string, host: string): boolean =>
  entry.startsWith('*.') ? host.endsWith(entry.slice(1)) : host === entry;

/** Whether the address may be asked with a token. `otherwise`: how much it matters where it may not. */
export function reachOf(address: string, otherwise: SetupLevel): Judged {
  const { hostname } = new URL(address);
  if (domainWhitelist.some((entry) => covers(entry, hostname))) return fine;
  return judged(otherwise, 'unlisted', { host: hostname });
}
