/**
 * Whether what a step rests on could be read, and still is what the step is about. Without that its gates cannot be told,
 * so it does not go: a finding that is missing forbids nothing and asks for nothing.
 */
import { holdersOf } from '../holders.ts';
import { known } from '../reading.ts';
import { isWhole, type Sight } from './sight.ts';
import type { CaseStep } from './state.ts';

/** Putting back and setting minutes back undo harm and were told by the journal: they rest on their wish alone. */
export function isFounded({ plan, role }: CaseStep, sight: Sight): boolean {
  if (role === 'put-back' || role === 'minutes') return true;
  if (!isWhole(sight)) return false;
  const { snapshot } = sight;
  const { customer, subscription, namespace, user, reads } = snapshot;
  const { wish, procedure } = plan;
  switch (procedure) {
    case 'link-account':
      return wish['customer'] === customer?.id && String(wish['uid']) === known(user)?.id;
    case 'unlink-account':
      return wish['customer'] === customer?.id;
    case 'change-namespace':
    case 'force-associate':
      return wish['subscription'] === subscription?.name && wish['namespace'] === known(namespace)?.id;
    case 'clear-subscription':
      // What has meanwhile gone to another group would drop that one to Free.
      return reads === 'agent' || holdersOf(snapshot).some(({ name }) => name === wish['subscription']);
    case 'set-compute-minutes':
      return true;
  }
}
