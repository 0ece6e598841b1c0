/** Whether a request only asks and changes nothing: GitLab.com's GraphQL takes its questions by POST. */
export const isQuestion = ({ method, url }: { method: string; url: string | URL }): boolean =>
  method === 'GET' || (method === 'POST' && new URL(url).pathname === '/api/graphql');
