import type { Plugin } from 'vite';
import { css, drawn } from './garden/drawn.ts';

/** `virtual:garden` is what Garden drew; its rules come along as a style sheet of the package. */
const sheet = 'virtual:garden.css';

/**
 * Lets Garden's components draw while the app is built: those that only look, a button or a badge, are an element with
 * names, and rules for the names. So the agent's browser gets both, and not the code that works them out.
 */
export function drawnByGarden(): Plugin {
  return {
    name: 'drawn-by-garden',
    enforce: 'pre',
    resolveId: (source) => (source === 'virtual:garden' || source === sheet ? `\0${source}` : null),
    load(id) {
      if (id === `\0${sheet}`) return css;
      if (id !== '\0virtual:garden') return null;
      return `import '${sheet}';\nexport const drawn = ${JSON.stringify(drawn)};`;
    },
  };
}
