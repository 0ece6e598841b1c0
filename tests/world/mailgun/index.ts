import type { Core } from '../core.ts';
import { type Answer, json, text } from '../replies.ts';
import { type Call, otherwise, type Route } from '../route.ts';
import type { Suppressed, SuppressionList } from '../state/mailgun.ts';
import { eventView } from './event-view.ts';

/** Each list has words of its own for an address that it does not have, and for one that it has let go. */
const words: Record<SuppressionList, { none: string; removed: string }> = {
  bounces: { none: 'Address not found in bounces table', removed: 'Bounced address has been removed' },
  complaints: {
    none: 'No spam complaints found for this address',
    removed: 'Spam complaint has been removed',
  },
  unsubscribes: {
    none: 'Address not found in unsubscribers table',
    removed: 'Unsubscribe event has been removed',
  },
};

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** As Mailgun writes moments outside of its log: `Fri, 15 Jan 2027 09:00:00 GMT`. */
const inWords = (moment: string): string => new Date(moment).toUTCString();

function entryView(list: SuppressionList, { address, since, code, error }: Suppressed): unknown {
  const entry = { address, created_at: inWords(since) };
  if (list === 'bounces') return { ...entry, code: code ?? '550', error: error ?? '' };
  return list === 'unsubscribes' ? { ...entry, tags: ['*'] } : entry;
}

export function mailgunHandlers(core: Core): Route[] {
  const { state } = core;
  const home = (): string => (state.mailgun.region === 'eu' ? 'api.eu.mailgun.net' : 'api.mailgun.net');

  /** Mailgun says who may not in a bare word, and of a domain that is not here that it was not found. */
  const endpoint = (method: 'GET' | 'DELETE', path: string, serve: (call: Call) => Answer): Route => ({
    method,
    path: `/v3/:domain${path}`,
    serve(call) {
      const key = call.request.headers.get('authorization');
      if (key !== `Basic ${state.credentials.mailgunKey}`) return text('Forbidden', 401);
      const { domain = '' } = call.params;
      if (domain !== state.mailgun.domain || call.url.hostname !== home())
        return json({ message: `Domain not found: ${domain}` }, 404);
      return serve(call);
    },
  });

  const events = ({ url }: Call): Answer => {
    const asked = (name: string): string[] =>
      (url.searchParams.get(name) ?? '').split(' OR ').filter(Boolean);
    const [recipient = '', kinds, limit] = [
      url.searchParams.get('recipient')?.replaceAll('"', ''),
      asked('event'),
      Number(url.searchParams.get('limit') ?? 100),
    ];
    const items = state.mailgun.events
      .filter((one) => recipient === '' || one.recipient.toLowerCase().includes(recipient.toLowerCase()))
      .filter((one) => kinds.length === 0 || kinds.includes(one.event))
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
      .slice(0, limit);
    const page = `https://${home()}/v3/${state.mailgun.domain}/events`;
    return json({
      items: items.map(eventView),
      paging: { next: `${page}/W3siY`, previous: `${page}/Lkawm` },
    });
  };

  const lists = (['bounces', 'complaints', 'unsubscribes'] as const).flatMap((list) => {
    const there = ({ address = '' }: Call['params']) =>
      state.mailgun.lists[list].find((one) => same(one.address, address));
    const look = ({ params }: Call): Answer => {
      const entry = there(params);
      return entry ? json(entryView(list, entry)) : json({ message: words[list].none }, 404);
    };
    const remove = ({ params }: Call): Answer => {
      const entry = there(params);
      if (!entry) return json({ message: words[list].none }, 404);
      state.mailgun.lists[list] = state.mailgun.lists[list].filter((one) => one !== entry);
      state.mailgun.removed.push(`${list} ${entry.address}`);
      core.changed();
      return json({ message: words[list].removed, address: entry.address });
    };
    return [endpoint('GET', `/${list}/:address`, look), endpoint('DELETE', `/${list}/:address`, remove)];
  });

  return [endpoint('GET', '/events', events), ...lists, otherwise(() => json({ message: 'Not found' }, 404))];
}
