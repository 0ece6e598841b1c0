import type { Answer } from '../replies.ts';
import type { Project } from '../state/gitlab.ts';
import { listOf, paged } from './paging.ts';

/** Labels as GitLab takes them: a list, or one text with commas. */
export const labelsIn = (value: unknown): string[] => {
  const items: unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [];
  return items.map((item) => String(item).trim()).filter((item) => item !== '');
};

/** The labels of a project whose names hold what is searched for. */
export function labelsOf(project: Project, url: URL): Answer {
  const wanted = (url.searchParams.get('search') ?? '').toLowerCase();
  const found = project.labels.filter((name) => name.toLowerCase().includes(wanted));
  const views = found.map((name, n) => ({
    id: project.id * 100 + n,
    name,
    description: null,
    color: '#428BCA',
  }));
  return paged(url, listOf(views), 'Label');
}
