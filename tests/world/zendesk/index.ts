import { otherwise, type Route } from '../route.ts';
import type { Core } from '../core.ts';
import { json } from '../replies.ts';
import { commentHandlers } from './comments.ts';
import { fieldHandlers } from './fields.ts';
import { macroHandlers } from './macros.ts';
import { searchHandlers } from './search.ts';
import { setupHandlers } from './setup.ts';
import { ticketHandlers } from './tickets.ts';
import { userHandlers } from './users.ts';

export function zendeskHandlers(core: Core): Route[] {
  return [
    ...ticketHandlers(core),
    ...commentHandlers(core),
    ...macroHandlers(core),
    ...searchHandlers(core),
    ...fieldHandlers(core),
    ...setupHandlers(core),
    ...userHandlers(core),
    otherwise(() => json({ error: 'InvalidEndpoint', description: 'Not found' }, 404)),
  ];
}
