import type { Core } from '../core.ts';
import { type Answer, type Asked, json } from '../replies.ts';
import type { Route } from '../route.ts';

export const message = (status: number, words: string): Answer => json({ message: words }, status);
export const notFound = (what: string): Answer => message(404, `404 ${what} Not Found`);
export const forbidden = (): Answer => message(403, '403 Forbidden');

export type Serve = Route['serve'];

export function knows(core: Core, request: Asked): boolean {
  if (core.knobs.gitlabToken === 'invalid') return false;
  const { gitlabToken } = core.state.credentials;
  const bearer = request.headers.get('authorization');
  return request.headers.get('private-token') === gitlabToken || bearer === `Bearer ${gitlabToken}`;
}

export function endpoint(core: Core, method: 'GET' | 'POST' | 'PUT', path: string, serve: Serve): Route {
  return {
    method,
    path: `/api/v4${path}`,
    serve: (call) => (knows(core, call.request) ? serve(call) : message(401, '401 Unauthorized')),
  };
}

/** An admin of GitLab.com reads what a customer's own token could not. */
export const isAdmin = (core: Core): boolean => core.knobs.gitlabToken !== 'not-admin';
export const readsBilling = (core: Core): boolean =>
  core.knobs.gitlabToken === 'ok' || core.knobs.gitlabToken === 'no-issues';
