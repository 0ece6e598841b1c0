import { otherwise, type Route } from '../route.ts';
import type { Core } from '../core.ts';
import { message } from './gate.ts';
import { graphqlHandlers } from './graphql.ts';
import { issueHandlers } from './issues.ts';
import { memberHandlers } from './members.ts';
import { namespaceHandlers } from './namespaces.ts';
import { userHandlers } from './users.ts';

export function gitlabHandlers(core: Core): Route[] {
  return [
    ...userHandlers(core),
    ...namespaceHandlers(core),
    ...memberHandlers(core),
    ...issueHandlers(core),
    ...graphqlHandlers(core),
    otherwise(() => message(404, '404 Not Found')),
  ];
}
