/** Everything of GitLab.com's APIs that the app knows. Up to the verdict only the looks are loaded. */
export * from './issues.ts';
export * from './minutes-used.ts';
export * from './reads.ts';
