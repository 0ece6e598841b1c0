/** What Garden drew while the app was built (tools/vite/drawn-by-garden.ts). */
declare module 'virtual:garden' {
  import type { Drawn } from '../../../tools/vite/garden/drawn.ts';

  export const drawn: Drawn;
}
