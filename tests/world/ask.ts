import type { World } from './types.ts';
import { AGENT_HEADER } from './zendesk/gate.ts';

export interface Heard {
  status: number;
  headers: Headers;
  /** Parsed where it is JSON, the text otherwise; null when the reply was lost. */
  body: unknown;
  text: string;
}

async function hear(response: Response): Promise<Heard> {
  const text = response.type === 'error' ? '' : await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const body: unknown = response.type === 'error' ? null : isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body, text };
}

const send = async (world: World, method: string, url: string, headers: HeadersInit, data?: unknown) =>
  hear(
    await world.answer(
      new Request(url, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        body: data === undefined ? null : JSON.stringify(data),
      }),
    ),
  );

/** Straight questions to the services, past any proxy: for tests, and for a sandbox that plays the other people. */
export function askCustomersDot(world: World, method: string, path: string, data?: unknown): Promise<Heard> {
  const { adminEmail, adminToken } = world.state.credentials;
  const headers = { 'x-admin-email': adminEmail, 'x-admin-token': adminToken };
  return send(world, method, `https://customers.gitlab.com/admin/api${path}`, headers, data);
}

export function askGitlab(world: World, method: string, path: string, data?: unknown): Promise<Heard> {
  const headers = { 'private-token': world.state.credentials.gitlabToken };
  return send(world, method, `https://gitlab.com/api/v4${path}`, headers, data);
}

export function askZendesk(
  world: World,
  method: string,
  path: string,
  data?: unknown,
  agent: number = world.state.zendesk.agentId,
): Promise<Heard> {
  const url = `https://${world.state.zendesk.subdomain}.zendesk.com/api/v2${path}`;
  return send(world, method, url, { [AGENT_HEADER]: String(agent) }, data);
}
