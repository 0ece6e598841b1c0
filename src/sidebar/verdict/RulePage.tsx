/** The link to the page that a rule is from. */
import type { FindingId } from '../../core/findings/finding.ts';
import { useHand } from '../app-context.ts';
import { Away } from '../elements/ExternalLink.tsx';

interface Properties {
  readonly of: FindingId;
}

export function RulePage({ of }: Properties) {
  const { say } = useHand();
  return <Away href={say(`finding.${of}.page`)}>{say('ui.finding.page')}</Away>;
}
