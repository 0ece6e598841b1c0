/** The groups that the GitLab.com user owns, as far as they were read on the way. */
import { known } from '../domain/loadable.ts';
import type { Namespace } from '../domain/records/gitlab.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { factIn } from '../facts/store.ts';

/** Each group once; empty too while the memberships are not known. */
export function ownedGroupsIn({ facts, user, customer }: Snapshot): readonly Namespace[] {
  const owner = known(user)?.id ?? customer?.uid ?? null;
  const owned = new Set(owner === null ? [] : known(factIn(facts, 'memberships', owner))?.owned);
  const read = [...(facts.namespace?.values() ?? [])].flatMap((fact) => known(fact) ?? []);
  const unique = new Map(read.filter((group) => owned.has(String(group.id))).map((one) => [one.id, one]));
  return [...unique.values()];
}
