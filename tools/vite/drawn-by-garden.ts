import type { Plugin } from 'vite';
import { css, drawn } from './garden/drawn.ts';

/** Served in place of the module that draws (`#garden` in package.json), with the rules as a style sheet of the package. */
const made = '\0drawn-by-garden';
const sheet = 'drawn-by-garden.css';

/**
 * Lets Garden's components draw while the app is built: those that only look, a button or a badge, are an element with
 * names, and rules for the names. So the agent's browser gets both, and not the code that works them out.
 */
export function drawnByGarden(): Plugin {
  return {
    name: 'drawn-by-garden',
    enforce: 'pre',
    resolveId: (source) => (source === '#garden' ? made : source === sheet ? `\0${sheet}` : null),
    load(id) {
      if (id === `\0${sheet}`) return css;
      if (id !== made) return null;
      return `import '${sheet}';\nexport const drawn = ${JSON.stringify(drawn)};`;
    },
  };
}
