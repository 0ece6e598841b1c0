/** Why something could not be read, in one sentence. */
import type { Trouble } from '../../core/domain/loadable.ts';
import { useHand } from '../app-context.ts';
import { secondOf } from '../times.ts';

/** A rate limit says until when it holds; where the service left that out, nothing is made up. */
export function useTroubleText(trouble: Trouble | null): string | null {
  const { say } = useHand();
  if (trouble === null) return null;
  const service = say(`service.${trouble.service}`);
  if (trouble.kind === 'wait') {
    return trouble.retryAt === undefined
      ? say('ui.trouble.wait', { service })
      : say('ui.trouble.wait-until', { service, until: secondOf(trouble.retryAt) });
  }
  return say(`trouble.${trouble.kind}`, { service, detail: trouble.detail });
}
