/** How a note says to people what a step does. */
import type { MessageKey } from '../domain/message-key.ts';
import type { Params } from '../domain/proof.ts';
import type { CaseStep } from './state.ts';

/** The sentence by its key, and what fills it; a group or user without a name is called by the id. */
export function stepInNote({ plan, role }: Pick<CaseStep, 'plan' | 'role'>): {
  readonly key: MessageKey;
  readonly params: Params;
} {
  const { about, procedure, wish } = plan;
  return {
    key: `journal.what.${role === 'put-back' || role === 're-sync' ? role : procedure}`,
    params: {
      ...wish,
      path: about.namespace?.path ?? String(wish['namespace'] ?? ''),
      username: about.user?.username ?? String(wish['uid'] ?? ''),
    },
  };
}
