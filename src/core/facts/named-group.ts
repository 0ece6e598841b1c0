/** Which of the groups that the ticket's addresses name is meant (decisions.md, "Choices"). */
import { known } from '../domain/loadable.ts';
import { refOfPath } from '../domain/namespace-ref.ts';
import { type Guessing, guessedRefOf } from './guesses.ts';
import { factIn } from './store.ts';

/**
 * So many are looked at, both at once: whether a path is a group's, a person's or a project's only GitLab.com knows, and
 * one after the other they would be waited for (decision 16).
 */
const lookedAtMost = 2;

const rootOf = (path: string): string => path.split('/')[0] ?? path;
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * What is asked for each group that is looked at, as refs: a path and the root group that it stands for where no group
 * has that path. Where several root groups are named it is these alone, the first two.
 */
function lookedAt(paths: readonly string[]): readonly (readonly string[])[] {
  const all = paths.map(rootOf);
  const roots = all.filter((root, index) => all.findIndex((other) => isSame(root, other)) === index);
  const [first = '', second] = roots;
  const named =
    second === undefined ? paths.slice(0, 1).map((path) => [path, first]) : roots.map((root) => [root]);
  return named.slice(0, lookedAtMost).map((refs) => [...new Set(refs)].map(refOfPath));
}

/** The refs that are to be read before it can be said which group the ticket's addresses mean, each once. */
export const namedRefs = (paths: readonly string[]): readonly string[] => lookedAt(paths).flat();

/**
 * The ref of the group that the paths mean, the most telling first; one that is still on its way is waited for. A person's
 * is taken only where no other is named. Null: no path is given.
 */
export function namedRefOf(guessing: Guessing, paths: readonly string[]): string | null {
  const groupAt = (ref: string) => factIn(guessing.facts, 'namespace', guessedRefOf(guessing, ref));
  const refs = lookedAt(paths).map(([path = '', root = path]) =>
    groupAt(path).tag === 'absent' ? root : path,
  );
  const isPersons = (ref: string): boolean => known(groupAt(ref))?.kind === 'user';
  const meant = refs.find((ref) => !isPersons(ref)) ?? refs[0];
  return meant === undefined ? null : guessedRefOf(guessing, meant);
}

/** Whether an address with this path may mean the group: it is its own, or that of something below the root group. */
export const mayMean = (path: string, group: string): boolean =>
  isSame(path, group) || isSame(rootOf(path), group);
