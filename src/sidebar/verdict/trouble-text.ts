/** Why something could not be read, in one sentence. */
import type { Trouble } from '../../core/domain/loadable.ts';
import { detailOf } from '../../runtime/trouble-detail.ts';
import { useApp } from '../app-context.ts';
import { secondOf } from '../times.ts';

/** A rate limit says until when it holds; where the service left that out, nothing is made up. */
export function useTroubleText(trouble: Trouble | null): string | null {
  const { t } = useApp();
  if (trouble === null) return null;
  const service = t(`service.${trouble.service}`);
  if (trouble.kind === 'wait') {
    return trouble.retryAt === undefined
      ? t('ui.trouble.wait', { service })
      : t('ui.trouble.wait-until', { service, until: secondOf(trouble.retryAt) });
  }
  return t(`trouble.${trouble.kind}`, { service, detail: detailOf(trouble, t) });
}
