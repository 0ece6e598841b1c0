/** What GitLab.com shows of the group. */
import { FoldedFacts } from './FoldedFacts.tsx';
import { type GroupParts, orNone, planShown, shownBeside, usedShown } from './group-facts.ts';
import { NamedFact } from './NamedFact.tsx';
import { shownOf } from './shown.ts';

export function GroupFacts({ open, ...parts }: GroupParts & { readonly open: boolean }) {
  const { namespace, plan, billable, used, usedBelow } = parts;
  return (
    <FoldedFacts open={open}>
      <NamedFact id="plan" shown={planShown(parts)} />
      <NamedFact id="billable-users" shown={shownBeside(namespace, billable, (count) => count)} />
      <NamedFact id="max-seats-used" shown={shownOf(namespace, (one) => one.maxSeats)} />
      <NamedFact optional id="group-seats" shown={shownBeside(namespace, plan, (one) => one.seats)} />
      <NamedFact optional id="group-end" shown={shownBeside(namespace, plan, (one) => one.end)} />
      <NamedFact id="quota" shown={shownOf(namespace, (one) => one.quota)} />
      <NamedFact id="extra-minutes" shown={shownOf(namespace, (one) => orNone(one.extraMinutes))} />
      {used !== null && <NamedFact id="minutes-used" shown={usedShown(used)} nameless={usedBelow} />}
      <NamedFact id="storage" shown={shownOf(namespace, (one) => orNone(one.storage))} />
      <NamedFact id="namespace-id" shown={shownOf(namespace, (one) => one.id)} copied />
    </FoldedFacts>
  );
}
