import { type Answer, json } from '../replies.ts';

const sizeIn = (url: URL, name: string): number =>
  Math.min(100, Math.max(1, Number(url.searchParams.get(name) ?? 100) || 100));

const withParam = (url: URL, name: string, value: string): string => {
  const next = new URL(url);
  next.searchParams.set(name, value);
  return next.href;
};

/** `sort` is the cursor's word, `sort_order` that of pages by number; oldest first without either. */
function newestFirst(url: URL): boolean {
  return url.searchParams.get('sort') === '-created_at' || url.searchParams.get('sort_order') === 'desc';
}

/** Lists under `key`, by cursor when `page[size]` is asked for, by page number otherwise. */
export function listed<T>(
  url: URL,
  key: string,
  oldestFirst: T[],
  view: (item: T) => unknown,
  more: (shown: T[]) => Record<string, unknown> = () => ({}),
): Answer {
  const items = newestFirst(url) ? [...oldestFirst].reverse() : oldestFirst;
  const byCursor = ['page[size]', 'page[after]', 'page[before]'].some((name) => url.searchParams.has(name));
  return byCursor ? cursorPage(url, key, items, view, more) : numberedPage(url, key, items, view, more);
}

function cursorPage<T>(
  url: URL,
  key: string,
  items: T[],
  view: (item: T) => unknown,
  more: (shown: T[]) => Record<string, unknown>,
): Answer {
  const size = sizeIn(url, 'page[size]');
  const after = url.searchParams.get('page[after]');
  const from = after === null ? 0 : Number(atob(after)) || 0;
  const shown = items.slice(from, from + size);
  const has_more = from + size < items.length;
  const cursor = btoa(String(from + shown.length));
  return json({
    [key]: shown.map(view),
    ...more(shown),
    meta: {
      has_more,
      after_cursor: has_more ? cursor : null,
      before_cursor: from > 0 ? btoa(String(from)) : null,
    },
    links: { next: has_more ? withParam(url, 'page[after]', cursor) : null, prev: null },
  });
}

function numberedPage<T>(
  url: URL,
  key: string,
  items: T[],
  view: (item: T) => unknown,
  more: (shown: T[]) => Record<string, unknown>,
): Answer {
  const size = sizeIn(url, 'per_page');
  const page = Math.max(1, Number(url.searchParams.get('page') ?? 1) || 1);
  const shown = items.slice((page - 1) * size, page * size);
  return json({
    [key]: shown.map(view),
    ...more(shown),
    count: items.length,
    next_page: page * size < items.length ? withParam(url, 'page', String(page + 1)) : null,
    previous_page: page > 1 ? withParam(url, 'page', String(page - 1)) : null,
  });
}
