import { http, type HttpHandler } from 'msw';
import type { Core } from '../core.ts';
import { json } from '../replies.ts';

export const message = (status: number, words: string): Response => json({ message: words }, status);
export const notFound = (what: string): Response => message(404, `404 ${what} Not Found`);
export const forbidden = (): Response => message(403, '403 Forbidden');

type Params = Record<string, string>;
export type Serve = (call: { request: Request; url: URL; params: Params }) => Response | Promise<Response>;

function knows(core: Core, request: Request): boolean {
  if (core.knobs.gitlabToken === 'invalid') return false;
  const { gitlabToken } = core.state.credentials;
  const bearer = request.headers.get('authorization');
  return request.headers.get('private-token') === gitlabToken || bearer === `Bearer ${gitlabToken}`;
}

export function endpoint(
  core: Core,
  method: 'get' | 'post' | 'put',
  path: string,
  serve: Serve,
): HttpHandler {
  return http[method](`*/api/v4${path}`, ({ request, params }) => {
    if (!knows(core, request)) return message(401, '401 Unauthorized');
    return serve({ request, url: new URL(request.url), params: params as Params });
  });
}

/** An admin of GitLab.com reads what a customer's own token could not. */
export const isAdmin = (core: Core): boolean => core.knobs.gitlabToken !== 'not-admin';
export const readsBilling = (core: Core): boolean =>
  core.knobs.gitlabToken === 'ok' || core.knobs.gitlabToken === 'no-issues';
