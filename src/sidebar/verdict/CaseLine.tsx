/** What the case is about, in one line: which subscription goes to which group, and what either has. */
import { planOf, seatsOf, type Subscription } from '../../core/domain/records/customersdot.ts';
import type { Namespace } from '../../core/domain/records/gitlab.ts';
import { useApp } from '../app-context.ts';
import { Subtle } from '../elements/Subtle.tsx';
import verdict from './verdict.module.css';

interface Properties {
  readonly subscription: Subscription | null;
  readonly group: Namespace | null;
  /** The code of the plan that GitLab.com shows; undefined: it could not be read. */
  readonly plan: string | null | undefined;
  /** Billable members; undefined: they could not be read. */
  readonly billable: number | undefined;
  /** While steps are under way these say how it is, each for itself. */
  readonly numbers: boolean;
}

export function CaseLine({ subscription, group, plan, billable, numbers }: Properties) {
  const { t } = useApp();
  if (subscription === null || group === null) return null;
  const unread = t('ui.verdict.not-read');
  return (
    <div className={verdict.about}>
      {t('ui.verdict.about', { subscription: subscription.name, path: group.path })}
      {numbers && (
        <Subtle>
          {t('ui.verdict.numbers', {
            plan: planOf(subscription) ?? unread,
            seats: seatsOf(subscription) ?? unread,
            shown: plan === null ? 'free' : (plan ?? unread),
            users: billable ?? unread,
          })}
        </Subtle>
      )}
    </div>
  );
}
