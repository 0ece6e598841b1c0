import { type Answer, json } from '../replies.ts';

const MAX_OFFSET = 50_000;
const COUNTED_UP_TO = 10_000;

export interface Listed {
  total: number;
  /** The items from `from` on, `size` of them: a long list need not exist to be paged through. */
  slice(from: number, size: number): unknown[];
}

export const listOf = (items: unknown[]): Listed => ({
  total: items.length,
  slice: (from, size) => items.slice(from, from + size),
});

const numberIn = (url: URL, name: string, otherwise: number): number =>
  Math.max(1, Number(url.searchParams.get(name) ?? otherwise) || otherwise);

export function paged(url: URL, list: Listed, kind = 'Member'): Answer {
  const page = numberIn(url, 'page', 1);
  const size = Math.min(100, numberIn(url, 'per_page', 20));
  const from = (page - 1) * size;
  if (from > MAX_OFFSET) {
    const error =
      `Offset pagination has a maximum allowed offset of ${MAX_OFFSET} for requests that return objects of ` +
      `type ${kind}. Remaining records can be retrieved using keyset pagination.`;
    return json({ error }, 405);
  }
  const pages = Math.max(1, Math.ceil(list.total / size));
  const counted = list.total <= COUNTED_UP_TO;
  const at = (n: number, rel: string): string => {
    const there = new URL(url);
    there.searchParams.set('page', String(n));
    there.searchParams.set('per_page', String(size));
    return `<${there.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [at(page - 1, 'prev')] : []),
    ...(page < pages ? [at(page + 1, 'next')] : []),
    at(1, 'first'),
    ...(counted ? [at(pages, 'last')] : []),
  ];
  return json(list.slice(from, size), 200, {
    'x-page': String(page),
    'x-per-page': String(size),
    'x-next-page': page < pages ? String(page + 1) : '',
    'x-prev-page': page > 1 ? String(page - 1) : '',
    ...(counted ? { 'x-total': String(list.total), 'x-total-pages': String(pages) } : {}),
    link: links.join(', '),
  });
}
