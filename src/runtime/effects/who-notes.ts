/** Who may operate is read again before each note: groups may have changed while the ticket was open. */
import type { CaseEvent } from '../../core/case/events.ts';
import { allowed, type CaseState } from '../../core/case/state.ts';
import type { Trouble } from '../../core/domain/loadable.ts';
import type { Services } from '../services.ts';

const notAllowed: Trouble = { kind: 'forbidden', service: 'zendesk', detail: '' };
const nobody: Trouble = { kind: 'shape', service: 'zendesk', detail: '' };

interface Asking {
  readonly state: CaseState;
  readonly services: Services;
  readonly tell: (event: CaseEvent) => void;
}

/** Why nothing may be noted by this agent now; null where it may. Tells the case who is signed in. */
export async function whyNotNoted({ state, services, tell }: Asking): Promise<Trouble | null> {
  const read = await services.host.readAgent();
  if (read.tag !== 'seen') return read.tag === 'unseen' ? read.trouble : nobody;
  const agent = read.seen;
  // Another one than the frame was opened by: what was confirmed was confirmed by somebody else.
  if (agent.id !== state.agent.id) return notAllowed;
  tell({ type: 'agent', agent, now: services.clock.now() });
  return allowed({ ...state, agent }) ? null : notAllowed;
}
