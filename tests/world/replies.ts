/** What the services are asked, and what they say. */

/** A request as a service takes it. */
export interface Asked {
  method: string;
  url: URL;
  headers: Headers;
  body: string | null;
}

/** What a service says; null stands for a reply that never comes. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const answer = (body: string, type: string, status: number, headers: Record<string, string>): Answer => ({
  status,
  headers: { 'content-type': type, ...headers },
  body,
});

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  answer(JSON.stringify(body), 'application/json', status, headers);

export const html = (body: string, status: number, headers: Record<string, string> = {}): Answer =>
  answer(body, 'text/html; charset=utf-8', status, headers);

export const text = (body: string, status: number, headers: Record<string, string> = {}): Answer =>
  answer(body, 'text/plain; charset=utf-8', status, headers);

export const page = (title: string, words: string): string =>
  `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${words}</h1></body></html>`;

export const badGateway = (): Answer => html(page('502 Bad Gateway', 'Whoops, something went wrong'), 502);

export const signIn = (): Answer => html(page('Sign in', 'Sign in with SSO'), 200);

/** A body as an object, whether it came as JSON or as a form; anything else is an empty one. */
export function readBody({ body }: Asked): Record<string, unknown> {
  const raw = body ?? '';
  try {
    const parsed: unknown = JSON.parse(raw);
    return parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : {};
  } catch {
    return Object.fromEntries(new URLSearchParams(raw));
  }
}
