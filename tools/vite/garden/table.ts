/** What Garden draws of tables; a module of its own, so that it comes with those who show one. */
export { drawnTable } from './drawn.ts';
