import type { Core } from '../core.ts';
import { type Answer, type Asked, json, readBody } from '../replies.ts';
import type { Route } from '../route.ts';
import type { Namespace } from '../state/gitlab.ts';
import { visibleNamespace } from './find.ts';
import { knows, readsBilling } from './gate.ts';

/** GraphQL refuses with status 200. */
const refused = (message: string): Answer =>
  json({ errors: [{ message, locations: [{ line: 1, column: 1 }], path: ['query'] }] });

const monthOf = (now: number, back: number): string => {
  const date = new Date(now);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1)).toISOString().slice(0, 10);
};
const nameOf = (month: string): string =>
  new Date(month).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });

/** All that a month has, of which a question names what it wants. */
const monthsOf = (core: Core, group: Namespace): Record<string, unknown>[] =>
  group.minutes_used.map((minutes, back) => {
    const monthIso8601 = monthOf(core.clock.now(), back);
    return { month: nameOf(monthIso8601), monthIso8601, minutes, sharedRunnersDuration: minutes * 60 };
  });

const fields = ['month', 'monthIso8601', 'minutes', 'sharedRunnersDuration'];

function usage(core: Core, query: string, variables: Record<string, unknown>): Answer {
  const wanted = /nodes\s*\{([^{}]*)\}/.exec(query)?.[1]?.trim().split(/\s+/) ?? [];
  const strange = wanted.find((one) => !fields.includes(one));
  if (strange !== undefined)
    return refused(`Field '${strange}' doesn't exist on type 'CiMinutesNamespaceMonthlyUsage'`);
  const asked = Object.values(variables).map(String);
  const id = asked.map((one) => /^gid:\/\/gitlab\/(?:Group|Namespace)\/(\d+)$/.exec(one)?.[1]).find(Boolean);
  if (id === undefined) return refused('Variable $group of type NamespaceID was provided invalid value');
  const date = asked.find((one) => /^\d{4}-\d\d-\d\d$/.test(one));
  const group = visibleNamespace(core, id);
  // Whom it tells nothing, and of whom it has nothing, gets the same empty list.
  const told = group?.parent_id === null && readsBilling(core) ? monthsOf(core, group) : [];
  const nodes = told
    .filter((one) => date === undefined || one['monthIso8601'] === date)
    .map((one) => Object.fromEntries(wanted.map((name) => [name, one[name]])));
  return json({ data: { ciMinutesUsage: { nodes } } });
}

function answered(core: Core, request: Asked): Answer {
  if (!knows(core, request)) return json({ errors: [{ message: 'Invalid token' }] }, 401);
  const { query, variables } = readBody(request);
  if (typeof query !== 'string' || query === '') return refused('No query string was present');
  if (/^\s*mutation\b/.test(query)) return refused('This double changes nothing by GraphQL');
  if (!query.includes('ciMinutesUsage(')) return refused("Field doesn't exist on type 'Query'");
  const given = variables !== null && typeof variables === 'object' ? variables : {};
  return usage(core, query, Object.fromEntries(Object.entries(given)));
}

export const graphqlHandlers = (core: Core): Route[] => [
  { method: 'POST', path: '/api/graphql', serve: ({ request }) => answered(core, request) },
];
