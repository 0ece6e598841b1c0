import type { Core } from '../core.ts';
import type { Issue, Note, Project } from '../state/gitlab.ts';
import { basicView } from './users.ts';

const author = (core: Core, id = core.state.gitlab.tokenUser): Record<string, unknown> | null => {
  const user = core.state.gitlab.users.find((one) => one.id === id);
  return user ? basicView(user) : null;
};

export const projectView = (project: Project): Record<string, unknown> => ({
  id: project.id,
  name: project.name,
  path_with_namespace: project.path_with_namespace,
  web_url: `https://gitlab.com/${project.path_with_namespace}`,
  issues_enabled: true,
  archived: project.archived,
  permissions: {
    project_access: project.access === null ? null : { access_level: project.access, notification_level: 3 },
    group_access: null,
  },
});

export function issueView(core: Core, issue: Issue): Record<string, unknown> {
  const { notes, author_id, ...record } = issue;
  const project = core.state.gitlab.projects.find((one) => one.id === issue.project_id);
  const path = project?.path_with_namespace ?? '';
  const self = `https://gitlab.com/api/v4/projects/${issue.project_id}/issues/${issue.iid}`;
  return {
    ...record,
    closed_at: null,
    closed_by: null,
    milestone: null,
    assignees: [],
    assignee: null,
    author: author(core, author_id),
    type: 'ISSUE',
    issue_type: 'issue',
    user_notes_count: notes.length,
    merge_requests_count: 0,
    upvotes: 0,
    downvotes: 0,
    due_date: null,
    discussion_locked: null,
    weight: null,
    has_tasks: false,
    web_url: `https://gitlab.com/${path}/-/issues/${issue.iid}`,
    references: { short: `#${issue.iid}`, relative: `#${issue.iid}`, full: `${path}#${issue.iid}` },
    task_completion_status: { count: 0, completed_count: 0 },
    _links: { self, notes: `${self}/notes` },
    moved_to_id: null,
  };
}

export const noteView = (core: Core, issue: Issue, note: Note): Record<string, unknown> => ({
  ...note,
  type: null,
  author: author(core),
  updated_at: note.created_at,
  system: false,
  noteable_id: issue.id,
  noteable_type: 'Issue',
  noteable_iid: issue.iid,
  project_id: issue.project_id,
  resolvable: false,
  confidential: note.internal,
  commands_changes: {},
});
