import { http, type HttpHandler } from 'msw';
import type { Core } from '../core.ts';
import { html, json, page, signIn } from '../replies.ts';

export const failure = (status: number, error: string): Response => json({ success: false, error }, status);

type Params = Record<string, string>;
export type Serve = (call: { request: Request; url: URL; params: Params }) => Response | Promise<Response>;

function refusal(core: Core, request: Request): Response | null {
  const { customersdotApi } = core.knobs;
  if (customersdotApi === 'absent-404') return html(page('404', 'The page does not exist'), 404);
  if (customersdotApi === 'absent-401') return html(page('401', 'Sign in to continue'), 401);
  if (customersdotApi === 'html-200') return signIn();
  const { adminEmail, adminToken } = core.state.credentials;
  const known =
    request.headers.get('x-admin-email') === adminEmail &&
    request.headers.get('x-admin-token') === adminToken;
  return known ? null : failure(401, 'Unauthorized');
}

/** Every operation stands behind the same door: is there an API at all, and who is asking? */
export function operation(
  core: Core,
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  serve: Serve,
): HttpHandler {
  return http[method](`*/admin/api${path}`, ({ request, params }) => {
    const refused = refusal(core, request);
    return refused ?? serve({ request, url: new URL(request.url), params: params as Params });
  });
}
