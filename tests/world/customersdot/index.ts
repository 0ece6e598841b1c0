import { http, type HttpHandler } from 'msw';
import type { Core } from '../core.ts';
import { html, page } from '../replies.ts';
import { accountHandlers } from './accounts.ts';
import { auditHandlers } from './audit.ts';
import { changeHandlers } from './changes.ts';
import { customerHandlers } from './customers.ts';
import { operation, failure } from './gate.ts';
import { subscriptionHandlers } from './subscriptions.ts';

export function customersdotHandlers(core: Core): HttpHandler[] {
  return [
    ...customerHandlers(core),
    ...subscriptionHandlers(core),
    ...accountHandlers(core),
    ...changeHandlers(core),
    ...auditHandlers(core),
    operation(core, 'get', '/*', () => failure(404, 'Not found')),
    http.all('*', () => html(page('404', 'The page does not exist'), 404)),
  ];
}
