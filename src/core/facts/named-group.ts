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
  const asked = new Set<string>();
  const isNew = (ref: string): boolean => !asked.has(ref.toLowerCase());
  const named: (readonly string[])[] = [];
  for (const path of paths) {
    const refs = refsOf(path);
    const room = namedGroupsLookedAt - asked.size;
    const taken = refs.filter(isNew).length <= room ? refs : refs.slice(-1);
    if (taken.filter(isNew).length > room) break;
    for (const ref of taken) asked.add(ref.toLowerCase());
    named.push(taken);
  }
  return named;
}

/** The refs that are to be read before it can be said which group the ticket's addresses mean, each once. */
export const namedRefs = (paths: readonly string[]): readonly string[] => [
  ...new Map(lookedAt(paths).flatMap((refs) => refs.map((ref) => [ref.toLowerCase(), ref]))).values(),
];

/**
 * The ref of the group that the paths mean, the most telling first; one that is still on its way is waited for. A person's
 * is taken only where no other is named. Null: no path is given.
 */
export function namedRefOf(facts: FactStore, paths: readonly string[]): string | null {
  const spelt = new Map(namedRefs(paths).map((ref) => [ref.toLowerCase(), ref]));
  const partOf = (ref: string) => factIn(facts, 'namespace', ref);
  const standing = lookedAt(paths).map((refs) => {
    const [path = '', root = path] = refs.map((ref) => spelt.get(ref.toLowerCase()) ?? ref);
    return partOf(path).tag === 'absent' ? root : path;
  });
  const isPersons = (ref: string): boolean => known(partOf(ref))?.kind === 'user';
  return standing.find((ref) => !isPersons(ref)) ?? standing[0] ?? null;
}

/** Whether an address with this path may mean the group: it is its own, or that of something below the root group. */
export const mayMean = (path: string, group: string): boolean =>
  [path, rootOf(path)].some((one) => one.toLowerCase() === group.toLowerCase());
