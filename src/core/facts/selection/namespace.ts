/** Which group the case is about (decisions.md, "Choices"). */
import { type FactStore, factIn } from '../store.ts';
import { pending, known, type Loadable } from '../../domain/loadable.ts';
import { only } from '../only.ts';
import type { Inquiry } from '../inquiry.ts';
import type { Mentions } from '../ticket.ts';
import type { GitlabUser } from '../../domain/records/gitlab.ts';
import { guessedRefOf } from '../guesses.ts';
import { namedRefOf } from '../named-group.ts';
import { refOfPath } from '../../domain/namespace-ref.ts';

/** More owned groups than this are not looked through for the only root one: requests must not grow with them. */
export const ownedGroupsLookedAt = 3;

/** Of a few owned groups the one that is spoken of, also a subgroup; else the only root one. */
function ownedGroupOf(facts: FactStore, owned: readonly string[], words: readonly string[]): string | null {
  const groups = owned.map((id) => factIn(facts, 'namespace', id));
  if (groups.length > 1 && groups.some(pending)) return null;
  const read = groups.flatMap((group) => known(group) ?? []);
  const spoken = words
    .map((word) => read.find((group) => group.path.toLowerCase() === word.toLowerCase()))
    .find((group) => group !== undefined);
  if (spoken !== undefined) return String(spoken.id);
  // One that could not be read may be a root group: then nobody knows which is the only one.
  const roots = groups.flatMap((group, index) => {
    const value = known(group);
    if (value !== undefined) return value.kind === 'group' && value.parent === null ? [String(value.id)] : [];
    return group.tag === 'absent' ? [] : [owned[index] ?? ''];
  });
  return only(roots);
}

/** What a group was read by already, be it its path: it is not read twice. */
const refOf = (facts: FactStore, id: number): string =>
  [...(facts.namespace ?? [])].find(([, fact]) => known(fact)?.id === id)?.[0] ?? String(id);

/** The group named in the ticket; else the only root group that the GitLab user owns (decisions.md, "Choices"). */
export function namespaceRefOf(
  inquiry: Inquiry,
  mentions: Mentions,
  user: Loadable<GitlabUser>,
  uid: string | null,
): string | null {
  const { facts, choices, held, remembered } = inquiry;
  const own = held.namespace ?? (choices.namespace === undefined ? remembered.namespace : undefined);
  const wanted = own === undefined ? choices.namespace : refOf(facts, own.id);
  if (wanted !== undefined) return guessedRefOf(inquiry, wanted);
  const named = namedRefOf(inquiry, mentions.paths);
  if (named !== null) return named;
  const owner = known(user)?.id ?? uid;
  if (owner === null) return null;
  const owned = known(factIn(facts, 'memberships', owner))?.owned ?? [];
  const spoken = mentions.words.map(refOfPath).find((word) => {
    const group = known(factIn(facts, 'namespace', guessedRefOf(inquiry, word)));
    return group !== undefined && owned.includes(String(group.id));
  });
  if (spoken !== undefined) return guessedRefOf(inquiry, spoken);
  if (owned.length > ownedGroupsLookedAt) return null;
  return ownedGroupOf(facts, owned, mentions.words);
}
