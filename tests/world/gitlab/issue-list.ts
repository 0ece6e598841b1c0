import type { Core } from '../core.ts';
import type { Issue, Project } from '../state/gitlab.ts';
import { labelsIn } from './labels.ts';

type Filter = (issue: Issue) => boolean;

/** Words as they are indexed: an address is one of them, with its fragment and all. */
const indexed = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, ''))
    .filter((word) => word !== '');

/** What is asked for is taken apart differently: `#` is a blank there, so no address with a fragment is ever found. */
function foundBy(search: string, places: string[]): Filter {
  const words = indexed(search.replaceAll('#', ' '));
  return ({ title, description }) => {
    const texts = [
      ...(places.includes('title') ? [title] : []),
      ...(places.includes('description') ? [description ?? ''] : []),
    ];
    const there = new Set(texts.flatMap(indexed));
    return words.every((word) => there.has(word));
  };
}

function filtersOf(core: Core, asked: URLSearchParams): Filter[] {
  const labels = labelsIn(asked.get('labels'));
  const state = asked.get('state') ?? 'all';
  const author = asked.get('author_id');
  const name = asked.get('author_username');
  const after = Date.parse(asked.get('created_after') ?? '');
  const authorOf = (issue: Issue) => issue.author_id ?? core.state.gitlab.tokenUser;
  const named = core.state.gitlab.users.find((user) => user.username === name);
  return [
    (issue) => state === 'all' || issue.state === state,
    (issue) => labels.every((label) => issue.labels.includes(label)),
    (issue) => author === null || String(authorOf(issue)) === author,
    (issue) => name === null || authorOf(issue) === named?.id,
    (issue) => Number.isNaN(after) || Date.parse(issue.created_at) >= after,
    foundBy(asked.get('search') ?? '', (asked.get('in') ?? 'title,description').split(',')),
  ];
}

function orderOf(asked: URLSearchParams): (a: Issue, b: Issue) => number {
  const key = asked.get('order_by') === 'updated_at' ? 'updated_at' : 'created_at';
  const sign = asked.get('sort') === 'asc' ? 1 : -1;
  return (a, b) => sign * (Date.parse(a[key]) - Date.parse(b[key]) || a.iid - b.iid);
}

/** The project's issues that a query asks for, in its order; newest first where it names none. */
export function issuesFor(core: Core, project: Project, asked: URLSearchParams): Issue[] {
  const filters = filtersOf(core, asked);
  return core.state.gitlab.issues
    .filter((issue) => issue.project_id === project.id && filters.every((fits) => fits(issue)))
    .sort(orderOf(asked));
}
