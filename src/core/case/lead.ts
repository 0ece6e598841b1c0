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
  // Of equal ones the first stays first.
  const order = ({ id, level }: Finding): number =>
    2 * inTheWay.indexOf(level) + Number(level === 'block' && ofAccount.includes(id));
  const [first] = findings
    .filter((one) => one.level === 'block' || (inTheWay.includes(one.level) && tells(one)))
    .toSorted((a, b) => order(a) - order(b));
  const unread = status === 'blocked' ? findings.find((one) => one.level === 'unread') : undefined;
  return first ?? unread ?? null;
}
