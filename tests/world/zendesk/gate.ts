import type { Core } from '../core.ts';
import { type Answer, type Asked, json } from '../replies.ts';
import type { Call as AnyCall, Route } from '../route.ts';
import type { Ticket, ZendeskUser } from '../state/zendesk.ts';

/** Stands for the session cookie: whose browser the request comes from. */
export const AGENT_HEADER = 'x-world-agent';

/** Says that Support's own window saves, and no app: `web`. */
export const CHANNEL_HEADER = 'x-world-channel';

export const notFound = (): Answer => json({ error: 'RecordNotFound', description: 'Not found' }, 404);

export interface Call extends AnyCall {
  agent: ZendeskUser;
}
export type Serve = (call: Call) => Answer;

function agentOf(core: Core, request: Asked): ZendeskUser | undefined {
  const id = request.headers.get(AGENT_HEADER) ?? String(core.state.zendesk.agentId);
  return core.state.zendesk.users.find((user) => String(user.id) === id && user.role !== 'end-user');
}

export function endpoint(core: Core, method: 'GET' | 'PUT', path: string, serve: Serve): Route {
  return {
    method,
    path: `/api/v2${path}`,
    serve(call) {
      const agent = agentOf(core, call.request);
      return agent ? serve({ ...call, agent }) : json({ error: "Couldn't authenticate you" }, 401);
    },
  };
}

export const ticketIn = (core: Core, params: Record<string, string>): Ticket | undefined =>
  core.state.zendesk.tickets.find((ticket) => String(ticket.id) === params['id']);

export const addressOf = (core: Core, path: string): string =>
  `https://${core.state.zendesk.subdomain}.zendesk.com/api/v2${path}`;
