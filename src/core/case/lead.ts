/** The finding that is said with the verdict itself. */
import type { Finding, FindingId, Level } from '../findings/finding.ts';
import type { Assessment } from './assessment.ts';
import type { CaseStatus } from './status.ts';

const inTheWay: readonly Level[] = ['block', 'stop', 'unread'];

/** What is about the account: the reply asks about the purchase and about the group before it. */
const ofAccount: readonly FindingId[] = ['account-linked', 'linked-elsewhere', 'owner-of-namespace'];

/**
 * Before a start what blocks comes first, then what has to be confirmed; afterwards the steps say it themselves. Where nothing of
 * this blocks the case, what could not be read does.
 */
export function leadIn({ findings }: Assessment, status: CaseStatus): Finding | null {
  if (status !== 'blocked' && status !== 'ready' && status !== 'choosing' && status !== 'forbidden')
    return null;
  // Why none is proposed of several subscriptions is what a choice begins with.
  const tells = ({ id, gate }: Finding): boolean =>
    gate !== null || (status === 'choosing' && id === 'subscription-named');
  const open = findings.filter(
    (one) => one.level === 'block' || (inTheWay.includes(one.level) && tells(one)),
  );
  const first = inTheWay.flatMap((level) => {
    const all = open.filter((one) => one.level === level);
    return (level === 'block' ? all.find((one) => !ofAccount.includes(one.id)) : undefined) ?? all[0] ?? [];
  });
  const unread = status === 'blocked' ? findings.find((one) => one.level === 'unread') : undefined;
  return first[0] ?? unread ?? null;
}
