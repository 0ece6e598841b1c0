import { otherwise, type Route } from '../route.ts';
import type { Core } from '../core.ts';
import { html, page } from '../replies.ts';
import { accountHandlers } from './accounts.ts';
import { auditHandlers } from './audit.ts';
import { changeHandlers } from './changes.ts';
import { customerHandlers } from './customers.ts';
import { operation, failure } from './gate.ts';
import { subscriptionHandlers } from './subscriptions.ts';

export function customersdotHandlers(core: Core): Route[] {
  return [
    ...customerHandlers(core),
    ...subscriptionHandlers(core),
    ...accountHandlers(core),
    ...changeHandlers(core),
    ...auditHandlers(core),
    operation(core, 'GET', '/*', () => failure(404, 'Not found')),
    otherwise(() => html(page('404', 'The page does not exist'), 404)),
  ];
}
