/** Which questions are asked once the verdict stands, a moment later, so that they hold nothing up. */
import { known } from '../domain/loadable.ts';
import { type Query, query } from '../domain/query.ts';
import { hasSeats } from '../domain/records/customersdot.ts';
import { isRenamedForDeletion, type Namespace } from '../domain/records/gitlab.ts';
import type { Snapshot } from './snapshot.ts';

/** Mostly the path tells that a group is to be deleted; else the group itself is asked, which the namespace does not say. */
const markOf = ({ id, kind, path }: Namespace): Query[] =>
  kind !== 'group' || isRenamedForDeletion(path) ? [] : [query('deletion-mark', id)];

/** What is worth knowing once the verdict stands: the insurance against a wrong group, and one that is to be deleted. */
export function deferredQueries(s: Snapshot): readonly Query[] {
  const group = known(s.namespace);
  if (group === undefined) return [];
  const hasPlan = s.subscription !== null && hasSeats(s.subscription);
  const insurance = hasPlan ? [query('owner-domains', group.id), query('similar-groups', group.path)] : [];
  return [...markOf(group), ...insurance];
}
