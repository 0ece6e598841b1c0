import type { Plugin } from 'vite';
import { verdictChunks } from './verdict-chunks.ts';

/** Tells V8 (Chromium 136 and later) to compile every function of the file as it arrives; whoever does not know it reads a comment. */
const hint = '//# allFunctionsCalledOnLoad\n';

/**
 * Lets the browser compile what the verdict needs beside the main thread. Else it skims each function first, and compiles it
 * there when it is called: nearly all of them are, one after the other, while the verdict waits.
 */
export function compiledAhead(): Plugin {
  return {
    name: 'compiled-ahead',
    apply: 'build',
    generateBundle: {
      // Before all else that stands in the file, or the hint is for nothing.
      order: 'post',
      handler(_options, bundle) {
        const { entry, screen } = verdictChunks(bundle);
        for (const file of [entry, ...screen]) {
          const chunk = bundle[file];
          if (chunk?.type === 'chunk') chunk.code = hint + chunk.code;
        }
      },
    },
  };
}
