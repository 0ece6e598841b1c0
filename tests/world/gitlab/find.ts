import type { Core } from '../core.ts';
import type { Namespace, Project } from '../state/gitlab.ts';

const numeric = (key: string): boolean => /^\d+$/.test(key);

/** What the token may not see answers as if it were not there. */
export const visibleNamespace = (core: Core, key: string): Namespace | undefined =>
  core.state.gitlab.namespaces.find(
    (one) =>
      !one.hidden &&
      (numeric(key) ? String(one.id) === key : one.full_path.toLowerCase() === key.toLowerCase()),
  );

export function visibleGroup(core: Core, key: string): Namespace | undefined {
  const found = visibleNamespace(core, key);
  return found?.kind === 'group' ? found : undefined;
}

export const projectByKey = (core: Core, key: string): Project | undefined =>
  core.state.gitlab.projects.find((one) =>
    numeric(key) ? String(one.id) === key : one.path_with_namespace.toLowerCase() === key.toLowerCase(),
  );

/** A group and the groups above it, from the inside out. */
export function lineOf(core: Core, group: Namespace): Namespace[] {
  const parent = core.state.gitlab.namespaces.find((one) => one.id === group.parent_id);
  return parent ? [group, ...lineOf(core, parent)] : [group];
}
