import { HttpResponse } from 'msw';

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  HttpResponse.json(body as never, { status, headers });

export const html = (body: string, status: number, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } });

export const text = (body: string, status: number, headers: Record<string, string> = {}): Response =>
  new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } });

export const page = (title: string, words: string): string =>
  `<!DOCTYPE html>\n<html><head><title>${title}</title></head><body><h1>${words}</h1></body></html>`;

export const badGateway = (): Response => html(page('502 Bad Gateway', 'Whoops, something went wrong'), 502);

export const signIn = (): Response => html(page('Sign in', 'Sign in with SSO'), 200);

/** A body as an object, whether it came as JSON or as a form; anything else is an empty one. */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  const raw = await request.text();
  try {
    const parsed: unknown = JSON.parse(raw);
    return parsed !== null && typeof parsed === 'object' ? (parsed as Record<string, unknown>) : {};
  } catch {
    return Object.fromEntries(new URLSearchParams(raw));
  }
}
