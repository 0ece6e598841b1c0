import type { Core } from '../core.ts';
import { type Answer, json } from '../replies.ts';
import { type Call, otherwise, type Route } from '../route.ts';
import type { SentryIssue, SentryUser } from '../state/sentry.ts';

/** One `key:value` of Sentry's search, its value in quotes or bare. */
const term = /^(user\.id|user\.email|user):(?:"([^"]*)"|(\S+))$/;

const keys: Record<string, keyof SentryUser> = { 'user.id': 'id', 'user.email': 'email', user: 'olderId' };

function foundBy(query: string, issues: readonly SentryIssue[]): SentryIssue[] | null {
  const [, key = '', quoted, bare = ''] = term.exec(query) ?? [];
  const name = keys[key];
  if (name === undefined) return null;
  const value = (quoted ?? bare).toLowerCase();
  return issues
    .filter((issue) => issue.users.some((user) => user[name]?.toLowerCase() === value))
    .sort((a, b) => Date.parse(b.lastSeen) - Date.parse(a.lastSeen));
}

export function sentryHandlers({ state }: Core): Route[] {
  const { organization, project } = state.sentry;

  const view = ({ id, title, count, firstSeen, lastSeen }: SentryIssue): unknown => ({
    id,
    shortId: `CUSTOMERS-${id}`,
    title,
    culprit: 'Api::PurchasesController#create',
    permalink: `https://sentry.gitlab.net/${organization}/${project}/issues/${id}/`,
    level: 'error',
    status: 'unresolved',
    count: String(count),
    userCount: 1,
    firstSeen,
    lastSeen,
    project: { id: '3', slug: project },
  });

  const issues = ({ url }: Call): Answer => {
    const found = foundBy(url.searchParams.get('query') ?? '', state.sentry.issues);
    if (found === null) return json({ detail: 'Error parsing search query' }, 400);
    const next = `<${url.href}&cursor=0:100:0>; rel="next"; results="${found.length > 100}"; cursor="0:100:0"`;
    return json(found.slice(0, 100).map(view), 200, { link: next });
  };

  return [
    {
      method: 'GET',
      path: '/api/0/projects/:organization/:project/issues',
      serve(call) {
        const { headers } = call.request;
        if (headers.get('authorization') !== `Bearer ${state.credentials.sentryToken}`)
          return json({ detail: 'Invalid token' }, 401);
        const isHere = call.params['organization'] === organization && call.params['project'] === project;
        return isHere ? issues(call) : json({ detail: 'The requested resource does not exist' }, 404);
      },
    },
    otherwise(() => json({ detail: 'The requested resource does not exist' }, 404)),
  ];
}
