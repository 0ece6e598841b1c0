/** The link to the page that a rule is from. */
import type { FindingId } from '../../core/findings/finding.ts';
import { useHand } from '../hand.ts';
import { Away } from '../look/Away.tsx';

interface Properties {
  readonly of: FindingId;
}

export function RulePage({ of }: Properties) {
  const { say } = useHand();
  return <Away href={say(`finding.${of}.page`)}>{say('ui.finding.page')}</Away>;
}
