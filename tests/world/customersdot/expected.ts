import type { Core } from '../core.ts';
import type { Answer } from '../replies.ts';
import type { Customer, Subscription } from '../state/customersdot.ts';
import type { Namespace } from '../state/gitlab.ts';
import { failure } from './gate.ts';

interface Subject {
  customer?: Customer;
  sub?: Subscription;
  group?: Namespace | undefined;
}

/** What is so now, by the keys that `expected` may have; what the change is not about is left out. */
function stateOf({ customer, sub, group }: Subject): Record<string, unknown> {
  return {
    ...(customer ? { uid: customer.uid } : {}),
    ...(sub ? { linked_namespace_id: sub.linked_namespace?.id ?? null } : {}),
    ...(group
      ? { namespace_path: group.full_path, total: group.extra_shared_runners_minutes_limit ?? 0 }
      : {}),
  };
}

/** Refuses a change that departs from another state than there is; null: it may go. */
export function moved(core: Core, body: Record<string, unknown>, subject: Subject): Answer | null {
  const { expected } = body;
  if (!core.knobs.honoursExpected || expected === null || typeof expected !== 'object') return null;
  const now = stateOf(subject);
  const other = Object.entries(expected).some(([key, value]) => key in now && now[key] !== value);
  return other ? failure(409, 'moved') : null;
}
