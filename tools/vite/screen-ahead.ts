import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** The file that draws the screen; the entry imports it once the first requests are on their way. */
const screen = /\/src\/sidebar\/mount\.tsx$/;

/** What a chunk runs on, itself included. */
function withImports(bundle: Rolldown.OutputBundle, file: string, found = new Set<string>()): Set<string> {
  const chunk = bundle[file];
  if (found.has(file) || chunk?.type !== 'chunk') return found;
  found.add(file);
  for (const one of chunk.imports) withImports(bundle, one, found);
  return found;
}

function stylesOf(bundle: Rolldown.OutputBundle, files: Iterable<string>): readonly string[] {
  return [...files].flatMap((file) => {
    const chunk = bundle[file];
    return chunk?.type === 'chunk' ? [...(chunk.viteMetadata?.importedCss ?? [])] : [];
  });
}

/**
 * Lets the browser fetch what the entry imports, and the screen, beside the entry, so that it is there when the entry asks
 * for it. The screen is not run before: the first requests leave first.
 */
export function screenAhead(): Plugin {
  return {
    name: 'screen-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
        const entry = chunks.find((one) => one.isEntry);
        const mount = chunks.find((one) => one.moduleIds.some((id) => screen.test(id)));
        if (entry === undefined || mount === undefined) throw new Error('The screen is no chunk of its own.');
        const there = withImports(bundle, entry.fileName);
        const files = [...withImports(bundle, mount.fileName)].filter((file) => !there.has(file));
        const link = (attrs: HtmlTagDescriptor['attrs'], priority = 'low'): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true, fetchpriority: priority },
          injectTo: 'head',
        });
        const first = [...there].filter((file) => file !== entry.fileName);
        return [
          ...first.map((file) => link({ rel: 'modulepreload', href: `./${file}` }, 'high')),
          ...files.map((file) => link({ rel: 'modulepreload', href: `./${file}` })),
          ...stylesOf(bundle, files).map((file) => link({ rel: 'preload', as: 'style', href: `./${file}` })),
        ];
      },
    },
  };
}
