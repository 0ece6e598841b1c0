import type { Plugin } from 'vite';
import { css, served as drawings, tableCss } from './garden/drawn.ts';

/** Served in place of the modules that draw (package.json), by what is asked for; each with its rules as a style sheet of the package. */
const served: Readonly<
  Record<
    string,
    { readonly made: string; readonly sheet: string; readonly css: string; readonly code: string }
  >
> = {
  '#garden': {
    made: '\0drawn-by-garden',
    sheet: 'drawn-by-garden.css',
    css,
    code: `export const drawn = ${JSON.stringify(drawings.drawn)};`,
  },
  '#garden/table': {
    made: '\0table-by-garden',
    sheet: 'table-by-garden.css',
    css: tableCss,
    code: `export const drawnTable = ${JSON.stringify(drawings.drawnTable)};`,
  },
};

const all = Object.values(served);

/**
 * Lets Garden's components draw while the app is built: those that only look, a button or a badge, are an element with
 * names, and rules for the names. So the agent's browser gets both, and not the code that works them out.
 */
export function drawnByGarden(): Plugin {
  return {
    name: 'drawn-by-garden',
    enforce: 'pre',
    resolveId: (source) =>
      served[source]?.made ?? (all.some(({ sheet }) => sheet === source) ? `\0${source}` : null),
    load(id) {
      for (const { made, sheet, css: rules, code } of all) {
        if (id === `\0${sheet}`) return rules;
        if (id === made) return `import '${sheet}';\n${code}`;
      }
      return null;
    },
  };
}
