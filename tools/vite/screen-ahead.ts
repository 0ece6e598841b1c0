import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { verdictChunks } from './verdict-chunks.ts';

function stylesOf(bundle: Rolldown.OutputBundle, files: readonly string[]): readonly string[] {
  return files.flatMap((file) => {
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
        const { beside, screen } = verdictChunks(bundle);
        const link = (attrs: HtmlTagDescriptor['attrs'], priority = 'low'): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true, fetchpriority: priority },
          injectTo: 'head',
        });
        return [
          ...beside.map((file) => link({ rel: 'modulepreload', href: `./${file}` }, 'high')),
          ...screen.map((file) => link({ rel: 'modulepreload', href: `./${file}` })),
          ...stylesOf(bundle, screen).map((file) => link({ rel: 'preload', as: 'style', href: `./${file}` })),
        ];
      },
    },
  };
}
