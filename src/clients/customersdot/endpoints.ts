/** Everything of CustomersDot's admin API that the app knows. Up to the verdict only the looks are loaded. */
export * from './writes.ts';
export * from './reads.ts';
