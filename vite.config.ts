import { join, resolve } from 'node:path';
import { defineConfig } from 'vite';
import { chunks } from './tools/vite/chunks.ts';
import { classNames } from './tools/vite/class-names.ts';
import { compiledAhead } from './tools/vite/compiled-ahead.ts';
import { contentPolicy } from './tools/vite/content-policy.ts';
import { packageFiles } from './tools/vite/package-files.ts';
import { screenAhead } from './tools/vite/screen-ahead.ts';
import { drawnWith } from './tools/vite/garden/drawings.ts';
import { thirdPartyNotices } from './tools/vite/third-party-notices.ts';
import { drawnByGarden } from './tools/vite/drawn-by-garden.ts';
import { wordsInParts } from './tools/vite/translations.ts';

const root = import.meta.dirname;
/**
 * `vite build --mode sandbox` is the same app for the sandbox on the own machine, whose page it trusts. The tests build
 * beside either and swap it in when it differs, so that two runs do not pull it from under each other.
 */
const folderOf = (mode: string): string =>
  resolve(root, process.env['APP_DIR'] ?? (mode === 'sandbox' ? 'dist/sandbox' : 'dist/app'));

export default defineConfig(({ mode }) => ({
  root: join(root, 'src'),
  // Zendesk serves the files from a folder whose name is not known beforehand.
  base: './',
  publicDir: false,
  plugins: [
    wordsInParts(root),
    drawnByGarden(),
    screenAhead(),
    compiledAhead(),
    contentPolicy(),
    thirdPartyNotices(drawnWith.map((name) => join(root, 'node_modules', name))),
    packageFiles(root, folderOf(mode)),
  ],
  css: { modules: { generateScopedName: classNames() } },
  build: {
    outDir: join(folderOf(mode), 'assets'),
    emptyOutDir: true,
    assetsDir: '',
    target: 'es2022',
    sourcemap: false,
    // What is fetched ahead is said once, in the page (tools/vite/screen-ahead.ts); a list of it in the entry would cost bytes on
    // each ticket.
    modulePreload: false,
    rolldownOptions: {
      output: {
        entryFileNames: 'app-[hash].js',
        // A package's entry is mostly called index or lib, which tells nobody what was loaded late.
        chunkFileNames: ({ facadeModuleId, name }) =>
          `${/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(facadeModuleId ?? '')?.[1]?.replace(/\W+/g, '-') ?? name}-[hash].js`,
        assetFileNames: '[name]-[hash][extname]',
        codeSplitting: { groups: chunks },
      },
    },
  },
}));
