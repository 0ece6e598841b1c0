import type { Core } from '../core.ts';
import { type Answer, type Asked, html, json, page, signIn } from '../replies.ts';
import type { Route } from '../route.ts';

export const failure = (status: number, error: string): Answer => json({ success: false, error }, status);

export type Serve = Route['serve'];

function refusal(core: Core, request: Asked): Answer | null {
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
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  serve: Serve,
): Route {
  return { method, path: `/admin/api${path}`, serve: (call) => refusal(core, call.request) ?? serve(call) };
}
