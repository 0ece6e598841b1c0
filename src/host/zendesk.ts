/** The host over Zendesk's SDK. */
import { readSettings } from '../core/domain/settings.ts';
import { callsOf } from './calls.ts';
import { composerPart } from './composer-part.ts';
import { tell, type Sources } from './events.ts';
import { fit } from './fit.ts';
import { heardByMany } from './hearing.ts';
import type { Host, HostEvent, ColorScheme } from './host.ts';
import { isOfAccount, readEmbedding } from './origin.ts';
import { readAgent } from './people.ts';
import { sendBy } from './request.ts';
import type { ZafClient } from './sdk.ts';
import { register, type Registration } from './session.ts';
import { subscribe } from './subscribe.ts';
import { readSubdomain } from './account.ts';
import { open } from './ticket.ts';
import { watchVisibility } from './visibility.ts';

/**
 * Why there is no Zendesk around the app. `no-frame`: opened by itself. `no-parameters`: the frame's address lacks what
 * Zendesk puts into it. `origin`: somebody else's page frames it. `account`: the page around it is not of the account that
 * it names. `no-answer`: the SDK did not load, nobody replied, or the reply told no settings or no account.
 */
export type Outside = 'no-frame' | 'no-parameters' | 'origin' | 'account' | 'no-answer';

export type Connection =
  { readonly tag: 'connected'; readonly host: Host } | { readonly tag: 'outside'; readonly why: Outside };

const outside = (why: Outside): Connection => ({ tag: 'outside', why });

const schemeOf = (search: string): ColorScheme =>
  new URLSearchParams(search).get('colorScheme') === 'dark' ? 'dark' : 'light';

function hostOf(page: Window, client: ZafClient, about: Registration, subdomain: string): Host {
  const { settings } = readSettings(about.settings);
  const calls = callsOf(client);
  const visibility = watchVisibility(page, client, calls);
  subscribe(client, { 'app.willDestroy': visibility.stop });
  const sources: Sources = {
    page,
    client,
    calls,
    visibility,
    fields: [settings.issueTypeField, settings.gitlabIssuesField].filter((id) => id !== null),
    ticket: { id: about.ticketId },
  };
  const { issueTypeField } = settings;
  const surroundings = { subdomain, issueTypeField, scheme: schemeOf(page.location.search) };
  return {
    settings: about.settings,
    send: sendBy(client),
    shown: visibility.ask,
    async open() {
      const look = await open(calls, surroundings, visibility.told);
      if (look.tag === 'seen') sources.ticket.id = look.seen.ticket.id;
      return look;
    },
    readAgent: () => readAgent(calls),
    ...composerPart(calls, issueTypeField),
    on: heardByMany((t: (event: HostEvent) => void) => tell(sources, t)),
    fit: (element) => fit(client, calls, element),
  };
}

const hosts = new WeakMap<ZafClient, Host>();

/**
 * Connects to the Zendesk that frames the app, or says why there is none. Nothing but the handshake, and the
 * account's name where it was not told, is asked of the frame around before it is certain that the account frames
 * the app that it is installed in (decision 14).
 */
export async function connect(window: Window): Promise<Connection> {
  if (window.parent === window) return outside('no-frame');
  const place = readEmbedding(window.location);
  if (place.tag === 'outside') return place;
  const registered = await register(window);
  if (typeof registered === 'string') return outside(registered);
  const { client, about } = registered;
  const subdomain = about.subdomain ?? (await readSubdomain(callsOf(client)));
  if (subdomain === null) return outside('no-answer');
  if (!isOfAccount(place.origin, subdomain)) return outside('account');
  const host = hosts.get(client) ?? hostOf(window, client, about, subdomain);
  hosts.set(client, host);
  return { tag: 'connected', host };
}
