/** A service's operations, and which of them a request is for. */
import type { Answer, Asked } from './replies.ts';

export type Params = Record<string, string>;

export interface Call {
  request: Asked;
  url: URL;
  params: Params;
}

export interface Route {
  /** Null: any. */
  method: string | null;
  path: string;
  serve: (call: Call) => Answer;
}

interface Pattern {
  matcher: RegExp;
  names: readonly string[];
}

const patterns = new Map<string, Pattern>();

/** `:name` stands for one part of a path, `*` for whatever follows. */
function patternOf(path: string): Pattern {
  const had = patterns.get(path);
  if (had !== undefined) return had;
  const names = [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '');
  const source = path.replaceAll('*', '.*').replaceAll(/:\w+/g, '([^/]+)');
  const pattern = { matcher: new RegExp(`^${source}/?$`, 'i'), names };
  patterns.set(path, pattern);
  return pattern;
}

function paramsIn(route: Route, request: Asked): Params | null {
  if (route.method !== null && route.method !== request.method) return null;
  const { matcher, names } = patternOf(route.path);
  const found = matcher.exec(request.url.pathname);
  return found && Object.fromEntries(names.map((name, n) => [name, decodeURIComponent(found[n + 1] ?? '')]));
}

/** The first operation that fits answers; null: there is none. */
export function answerOf(routes: readonly Route[], request: Asked): Answer | null {
  for (const route of routes) {
    const params = paramsIn(route, request);
    if (params !== null) return route.serve({ request, url: request.url, params });
  }
  return null;
}

export const otherwise = (serve: () => Answer): Route => ({ method: null, path: '*', serve });
