/** Which of the groups that the ticket's addresses name is meant (decisions.md, "Choices"). */
import { known } from '../domain/loadable.ts';
import { refOfPath } from '../domain/namespace-ref.ts';
import { type FactStore, factIn } from './store.ts';

/**
 * So many are looked at, all at once: whether a path is a group's, a person's or a project's only GitLab.com knows, and
 * one after the other they would be waited for (decision 16).
 */
export const namedGroupsLookedAt = 3;

const rootOf = (path: string): string => path.split('/')[0] ?? path;

/** A path and its root group, as they are asked for: an address of a project or a page stands for the root. */
const refsOf = (path: string): readonly string[] => [...new Set([path, rootOf(path)])].map(refOfPath);

/**
 * What is asked for each path that is looked at: the path itself, and the root group that it stands for where no group
 * has that path. Where one question only is left, it is for the root group.
 */
function lookedAt(paths: readonly string[]): readonly (readonly string[])[] {
  // By its path in small letters, since GitLab.com does not tell them apart.
  const asked = new Map<string, string>();
  const named: (readonly string[])[] = [];
  const room = (refs: readonly string[]): number =>
    namedGroupsLookedAt - new Set([...asked.keys(), ...refs.map((ref) => ref.toLowerCase())]).size;
  for (const path of paths) {
    const both = refsOf(path);
    const refs = room(both) < 0 ? both.slice(-1) : both;
    if (room(refs) < 0) break;
    named.push(
      refs.map((ref) => {
        const spelt = asked.get(ref.toLowerCase()) ?? ref;
        asked.set(ref.toLowerCase(), spelt);
        return spelt;
      }),
    );
  }
  return named;
}

/** The refs that are to be read before it can be said which group the ticket's addresses mean, each once. */
export const namedRefs = (paths: readonly string[]): readonly string[] => [
  ...new Set(lookedAt(paths).flat()),
];

/**
 * The ref of the group that the paths mean, the most telling first; one that is still on its way is waited for. A person's
 * is taken only where no other is named. Null: no path is given.
 */
export function namedRefOf(facts: FactStore, paths: readonly string[]): string | null {
  const partOf = (ref: string) => factIn(facts, 'namespace', ref);
  const standing = lookedAt(paths).map(([path = '', root = path]) =>
    partOf(path).tag === 'absent' ? root : path,
  );
  const isPersons = (ref: string): boolean => known(partOf(ref))?.kind === 'user';
  return standing.find((ref) => !isPersons(ref)) ?? standing[0] ?? null;
}

/** Whether an address with this path may mean the group: it is its own, or that of something below the root group. */
export const mayMean = (path: string, group: string): boolean =>
  [path, rootOf(path)].some((one) => one.toLowerCase() === group.toLowerCase());
