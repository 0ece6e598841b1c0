import type { Route } from '../route.ts';
import type { Core } from '../core.ts';
import { isoMoment } from '../dates.ts';
import { type Answer, json, readBody } from '../replies.ts';
import type { Issue, Note, Project } from '../state/gitlab.ts';
import { projectByKey } from './find.ts';
import { endpoint, forbidden, notFound } from './gate.ts';
import { issuesFor } from './issue-list.ts';
import { issueView, noteView, projectView } from './issue-views.ts';
import { labelsIn, labelsOf } from './labels.ts';
import { noticeIssue } from './mechanizer.ts';
import { listOf, paged } from './paging.ts';

type Body = Record<string, unknown>;

const nextId = (items: { id: number }[], first: number): number =>
  items.reduce((highest, item) => Math.max(highest, item.id), first) + 1;

function create(core: Core, project: Project, body: Body): Answer {
  const title = body['title'];
  if (typeof title !== 'string' || title === '') return json({ error: 'title is missing' }, 400);
  const { issues } = core.state.gitlab;
  const now = isoMoment(core.clock.now());
  const issue: Issue = {
    id: nextId(issues, 150_000_000),
    iid:
      issues.filter((one) => one.project_id === project.id).reduce((top, one) => Math.max(top, one.iid), 0) +
      1,
    project_id: project.id,
    author_id: core.state.gitlab.tokenUser,
    title,
    description: typeof body['description'] === 'string' ? body['description'] : null,
    state: 'opened',
    labels: labelsIn(body['labels']),
    confidential: body['confidential'] === true || body['confidential'] === 'true',
    created_at: now,
    updated_at: now,
    notes: [],
  };
  issues.push(issue);
  noticeIssue(core, issue);
  return json(issueView(core, issue), 201);
}

function update(core: Core, issue: Issue, body: Body): Answer {
  if (typeof body['title'] === 'string') issue.title = body['title'];
  if (typeof body['description'] === 'string') issue.description = body['description'];
  if ('labels' in body) issue.labels = labelsIn(body['labels']);
  const dropped = labelsIn(body['remove_labels']);
  const kept = issue.labels.filter((label) => !dropped.includes(label));
  issue.labels = [...new Set([...kept, ...labelsIn(body['add_labels'])])];
  if (body['state_event'] === 'close') issue.state = 'closed';
  if (body['state_event'] === 'reopen') issue.state = 'opened';
  issue.updated_at = isoMoment(core.clock.now());
  return json(issueView(core, issue));
}

function comment(core: Core, issue: Issue, body: Body): Answer {
  if (typeof body['body'] !== 'string' || body['body'] === '') return json({ error: 'body is missing' }, 400);
  const note: Note = {
    id: nextId(
      core.state.gitlab.issues.flatMap((one) => one.notes),
      2_100_000_000,
    ),
    body: body['body'],
    internal: body['internal'] === true || body['internal'] === 'true',
    created_at: isoMoment(core.clock.now()),
  };
  issue.notes.push(note);
  return json(noteView(core, issue, note), 201);
}

export function issueHandlers(core: Core): Route[] {
  type Params = Record<string, string>;
  const inProject = (params: Params, serve: (project: Project) => Answer) => {
    const project = projectByKey(core, params['id'] ?? '');
    if (!project) return notFound('Project');
    return core.knobs.gitlabToken === 'no-issues' ? forbidden() : serve(project);
  };
  const inIssue = (params: Params, serve: (issue: Issue) => Answer) =>
    inProject(params, (project) => {
      const issue = core.state.gitlab.issues.find(
        (one) => one.project_id === project.id && String(one.iid) === params['iid'],
      );
      return issue ? serve(issue) : notFound('Issue');
    });
  return [
    endpoint(core, 'GET', '/projects/:id', ({ params }) => {
      const project = projectByKey(core, params['id'] ?? '');
      return project ? json(projectView(project)) : notFound('Project');
    }),
    endpoint(core, 'GET', '/projects/:id/labels', ({ params, url }) => {
      const project = projectByKey(core, params['id'] ?? '');
      return project ? labelsOf(project, url) : notFound('Project');
    }),
    endpoint(core, 'GET', '/projects/:id/issues', ({ params, url }) =>
      inProject(params, (project) => {
        const issues = issuesFor(core, project, url.searchParams);
        return paged(url, listOf(issues.map((issue) => issueView(core, issue))), 'Issue');
      }),
    ),
    endpoint(core, 'POST', '/projects/:id/issues', ({ params, request }) =>
      inProject(params, (project) => create(core, project, readBody(request))),
    ),
    endpoint(core, 'GET', '/projects/:id/issues/:iid', ({ params }) =>
      inIssue(params, (issue) => json(issueView(core, issue))),
    ),
    endpoint(core, 'PUT', '/projects/:id/issues/:iid', ({ params, request }) =>
      inIssue(params, (issue) => update(core, issue, readBody(request))),
    ),
    endpoint(core, 'GET', '/projects/:id/issues/:iid/notes', ({ params, url }) =>
      inIssue(params, (issue) =>
        paged(url, listOf(issue.notes.map((note) => noteView(core, issue, note)).reverse()), 'Note'),
      ),
    ),
    endpoint(core, 'POST', '/projects/:id/issues/:iid/notes', ({ params, request }) =>
      inIssue(params, (issue) => comment(core, issue, readBody(request))),
    ),
  ];
}
