/** The finding that is said with the verdict itself. */
import type { Finding, Level } from '../findings/finding.ts';
import type { Assessment } from './assessment.ts';
import type { CaseStatus } from './status.ts';

const inTheWay: readonly Level[] = ['block', 'stop', 'unread'];

/**
 * Before a start what blocks comes first, then what has to be confirmed; afterwards the steps say it themselves. Where nothing of
 * this blocks the case, what could not be read does.
 */
export function leadIn({ findings }: Assessment, status: CaseStatus): Finding | null {
  if (status !== 'blocked' && status !== 'ready' && status !== 'choosing' && status !== 'forbidden')
    return null;
  const open = findings.filter(
    (one) => one.level === 'block' || (one.gate !== null && inTheWay.includes(one.level)),
  );
  const first = inTheWay.flatMap((level) => open.find((one) => one.level === level) ?? []);
  const unread = status === 'blocked' ? findings.find((one) => one.level === 'unread') : undefined;
  return first[0] ?? unread ?? null;
}
