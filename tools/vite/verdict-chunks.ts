import type { Rolldown } from 'vite';

/** The file that draws the screen; the entry imports it once the first requests are on their way. */
const screen = /\/src\/sidebar\/mount\.tsx$/;

/** The scripts that the verdict waits for, by their names. */
export interface VerdictChunks {
  readonly entry: string;
  /** What the entry runs on. */
  readonly beside: readonly string[];
  /** What draws the screen, but for what the entry has as well. */
  readonly screen: readonly string[];
}

/** What a chunk runs on, itself included. */
function withImports(bundle: Rolldown.OutputBundle, file: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (found.has(file) || chunk?.type !== 'chunk') return found;
  found.add(file);
  for (const one of chunk.imports) withImports(bundle, one, found);
  return found;
}

/** Throws where the screen has no chunk of its own. */
export function verdictChunks(bundle: Rolldown.OutputBundle): VerdictChunks {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const entry = chunks.find((one) => one.isEntry);
  const mount = chunks.find((one) => one.moduleIds.some((id) => screen.test(id)));
  if (entry === undefined || mount === undefined) throw new Error('The screen is no chunk of its own.');
  const first = withImports(bundle, entry.fileName);
  return {
    entry: entry.fileName,
    beside: [...first].filter((file) => file !== entry.fileName),
    screen: [...withImports(bundle, mount.fileName)].filter((file) => !first.has(file)),
  };
}
