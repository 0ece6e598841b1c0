import { type Answer, json, text } from './replies.ts';
import { HIDDEN } from './parcel.ts';
import type { Settings } from './settings.ts';
import type { Passage, ProxyFault, World } from './types.ts';
import { AGENT_HEADER } from './zendesk/gate.ts';

export interface ProxyOptions {
  settings: Settings;
  /** Names of the settings that the browser never gets to see. */
  secure: string[];
  domainWhitelist: string[];
  subdomain: string;
  agentId: number;
}

export interface RequestOptions {
  url: string;
  type?: string;
  method?: string;
  data?: unknown;
  headers?: Record<string, string>;
  contentType?: string | false;
  dataType?: string;
  secure?: boolean;
  cors?: boolean;
  httpCompleteResponse?: boolean;
  autoRetry?: boolean;
  timeout?: number;
  [other: string]: unknown;
}

/** The jqXHR-like object that both a success and a failure come with. */
export interface Complete {
  status: number;
  statusText: string;
  headers: Record<string, string>;
  responseText: string;
  responseJSON?: unknown;
}

export interface ProxyReply {
  /** Whether `client.request` resolves. */
  ok: boolean;
  complete: Complete;
  /** What it resolves with when nobody asked for the complete response. */
  body: unknown;
}

export type Proxy = (options: RequestOptions) => Promise<ProxyReply>;

export function createProxy(world: World, options: ProxyOptions): Proxy {
  const home = `https://${options.subdomain}.zendesk.com`;

  const send = async (asked: RequestOptions): Promise<ProxyReply> => {
    const url = urlOf(asked, home);
    const toZendesk = url.origin === home;
    const throughProxy = !toZendesk && asked.cors !== true;
    const headers = headersOf(asked, throughProxy);
    const passage: Passage = {};
    let body = bodyOf(asked);
    if (toZendesk) headers.set(AGENT_HEADER, String(options.agentId));
    if (throughProxy) {
      const refused = spentFault(world) ?? refusal(url, asked, options);
      if (refused) passage.instead = refused;
      else if (asked.secure === true) {
        passage.shown = fillIn(headers, options);
        if (body !== null) {
          passage.shownBody = filled(body, options, 'shown');
          body = filled(body, options, 'sent');
        }
      }
    }
    const request = new Request(url, { method: methodOf(asked), headers, body });
    return replyOf(await world.answer(request, passage), asked);
  };

  return async (asked) => {
    const reply = await within(world, asked.timeout, send(asked));
    const wait = Number(reply.complete.headers['retry-after']);
    const isZendesk = urlOf(asked, home).origin === home;
    if (reply.complete.status !== 429 || !isZendesk || asked.autoRetry === false || !wait) return reply;
    // The framework itself repeats what Zendesk put off, unless it is told not to.
    await world.wait(wait * 1000);
    return within(world, asked.timeout, send(asked));
  };
}

const methodOf = (asked: RequestOptions): string => (asked.type ?? asked.method ?? 'GET').toUpperCase();

function urlOf(asked: RequestOptions, home: string): URL {
  const url = new URL(asked.url, home);
  // jQuery's habit: the data of a GET become its query.
  if (methodOf(asked) === 'GET' && asked.data !== null && typeof asked.data === 'object') {
    for (const [name, value] of Object.entries(asked.data)) url.searchParams.set(name, String(value));
  }
  return url;
}

function bodyOf(asked: RequestOptions): string | null {
  if (methodOf(asked) === 'GET' || asked.data === undefined || asked.data === null) return null;
  if (typeof asked.data === 'string') return asked.data;
  return new URLSearchParams(
    Object.entries(asked.data).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString();
}

function headersOf(asked: RequestOptions, throughProxy: boolean): Headers {
  const headers = new Headers();
  const form = 'application/x-www-form-urlencoded; charset=UTF-8';
  if (bodyOf(asked) !== null && asked.contentType !== false)
    headers.set('content-type', asked.contentType ?? form);
  for (const [name, value] of Object.entries(asked.headers ?? {})) {
    if (throughProxy && name.includes('_')) continue;
    headers.set(name, value);
  }
  return headers;
}

/** A text with the settings where their placeholders stand: as it is sent, or as the log may show it. */
const filled = (text: string, { settings, secure }: ProxyOptions, as: 'sent' | 'shown'): string =>
  text.replaceAll(/\{\{\s*setting\.([\w-]+)\s*\}\}/g, (whole, key: string) => {
    const put = settings[key];
    if (put === undefined) return whole;
    if (as === 'sent') return String(put);
    return secure.includes(key) ? `${HIDDEN} (setting ${key})` : `${String(put)} (setting ${key})`;
  });

/** Fills the headers, and says for the log what went where. */
function fillIn(headers: Headers, options: ProxyOptions): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, value] of Object.entries(Object.fromEntries(headers))) {
    const sent = filled(value, options, 'sent');
    if (sent === value) continue;
    headers.set(name, sent);
    shown[name] = filled(value, options, 'shown');
  }
  return shown;
}

const listed = (host: string, whitelist: string[]): boolean =>
  whitelist.some((one) => (one.startsWith('*.') ? host.endsWith(one.slice(1)) : host === one));

function refusal(url: URL, asked: RequestOptions, { domainWhitelist }: ProxyOptions): Answer | null {
  if (url.hostname.endsWith('.zendesk.com')) return json(`${url.href} is not a proxyable URI`, 403);
  if (asked.secure === true && !listed(url.hostname, domainWhitelist)) return proxyError('invalid-request');
  return null;
}

function proxyError(kind: 'invalid-request' | 'unprocessable'): Answer {
  const words =
    kind === 'invalid-request'
      ? 'Proxy error: Invalid request'
      : 'Proxy error: {:code=>"UnprocessableEntity", :status=>"422", :details=>"Failed to get installation and ' +
        'oauth information for app."}';
  return text(words, kind === 'invalid-request' ? 400 : 422);
}

function spentFault(world: World): Answer | null {
  const armed: ProxyFault[] = world.knobs.proxyFaults;
  const fault = armed[0];
  if (!fault) return null;
  const left = (fault.times ?? 1) - 1;
  if (left > 0) armed[0] = { ...fault, times: left };
  else armed.shift();
  if (fault.does !== 'rate-limit') return proxyError(fault.does);
  const words = 'Number of allowed API requests per minute exceeded';
  return text(words, 429, { 'retry-after': String(fault.retryAfter ?? 10) });
}

function parsed(text: string, type: string, asked: RequestOptions): unknown {
  if (!type.includes('json') && asked.dataType !== 'json') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function replyOf(response: Response, asked: RequestOptions): Promise<ProxyReply> {
  if (response.type === 'error') return failed('error');
  const responseText = await response.text();
  const responseJSON = parsed(responseText, response.headers.get('content-type') ?? '', asked);
  const complete: Complete = {
    status: response.status,
    statusText: response.ok ? 'success' : 'error',
    headers: Object.fromEntries(response.headers),
    responseText,
    ...(responseJSON === undefined ? {} : { responseJSON }),
  };
  return { ok: response.ok, complete, body: responseJSON ?? responseText };
}

const failed = (statusText: string): ProxyReply => ({
  ok: false,
  complete: { status: 0, statusText, headers: {}, responseText: '' },
  body: undefined,
});

function within(world: World, ms: number | undefined, reply: Promise<ProxyReply>): Promise<ProxyReply> {
  if (ms === undefined || ms <= 0) return reply;
  return Promise.race([reply, world.wait(ms).then(() => failed('timeout'))]);
}
