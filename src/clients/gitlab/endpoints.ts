/** Everything of GitLab.com's REST API that the app knows. Up to the verdict only the looks are loaded. */
export * from './issues.ts';
export * from './reads.ts';
