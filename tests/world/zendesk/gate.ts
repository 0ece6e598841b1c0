import { http, type HttpHandler } from 'msw';
import type { Core } from '../core.ts';
import { json } from '../replies.ts';
import type { Ticket, ZendeskUser } from '../state/zendesk.ts';

/** Stands for the session cookie: whose browser the request comes from. */
export const AGENT_HEADER = 'x-world-agent';

/** Says that Support's own window saves, and no app: `web`. */
export const CHANNEL_HEADER = 'x-world-channel';

export const notFound = (): Response => json({ error: 'RecordNotFound', description: 'Not found' }, 404);

export interface Call {
  request: Request;
  url: URL;
  params: Record<string, string>;
  agent: ZendeskUser;
}
export type Serve = (call: Call) => Response | Promise<Response>;

function agentOf(core: Core, request: Request): ZendeskUser | undefined {
  const id = request.headers.get(AGENT_HEADER) ?? String(core.state.zendesk.agentId);
  return core.state.zendesk.users.find((user) => String(user.id) === id && user.role !== 'end-user');
}

export function endpoint(core: Core, method: 'get' | 'put', path: string, serve: Serve): HttpHandler {
  return http[method](`*/api/v2${path}`, ({ request, params }) => {
    const agent = agentOf(core, request);
    if (!agent) return json({ error: "Couldn't authenticate you" }, 401);
    return serve({ request, url: new URL(request.url), params: params as Record<string, string>, agent });
  });
}

export const ticketIn = (core: Core, params: Record<string, string>): Ticket | undefined =>
  core.state.zendesk.tickets.find((ticket) => String(ticket.id) === params['id']);

export const addressOf = (core: Core, path: string): string =>
  `https://${core.state.zendesk.subdomain}.zendesk.com/api/v2${path}`;
