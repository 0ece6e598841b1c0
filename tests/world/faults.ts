import { type Answer, badGateway, html, json, page, signIn, text } from './replies.ts';
import { isQuestion } from './question.ts';
import type { Fault, FaultKind, FaultMatch, Service } from './types.ts';

/** Every way in which one exchange can fail, each once. */
export const faultKinds = [
  'lose-reply',
  'lose-request',
  'apply-late',
  'applied-then-502',
  'hang',
  'status',
  'html-502',
  'html-520',
  'rate-limit-text',
  'rate-limit-json',
  'rate-limit-html',
  'wrong-shape',
  'html-200',
] as const satisfies readonly FaultKind[];

export interface Target {
  service: Service;
  method: string;
  url: URL;
}

function matches(match: FaultMatch, target: Target): boolean {
  if (match.service !== undefined && match.service !== target.service) return false;
  if (match.method !== undefined && match.method.toUpperCase() !== target.method) return false;
  if (match.change !== undefined && match.change === isQuestion(target)) return false;
  if (match.path === undefined) return true;
  if (typeof match.path === 'string') return target.url.pathname.includes(match.path);
  match.path.lastIndex = 0;
  return match.path.test(target.url.pathname + target.url.search);
}

/** Takes the first armed fault that fits, and disarms it when it has had its turns. */
export function takeFault(armed: Fault[], target: Target): Fault | null {
  const at = armed.findIndex((fault) => (fault.times ?? 1) > 0 && matches(fault.match, target));
  const fault = armed[at];
  if (!fault) return null;
  const left = (fault.times ?? 1) - 1;
  if (left > 0) armed[at] = { ...fault, times: left };
  else armed.splice(at, 1);
  return fault;
}

const cloudflare =
  '<!DOCTYPE html>\n<html><head><title>500 Error - GitLab</title></head><body><div class="cf-error-520">' +
  '<p>Web server is returning an unknown error</p></div></body></html>';

function statusReply(fault: Fault): Answer {
  const status = fault.status ?? 500;
  const body = fault.body ?? JSON.stringify({ message: `${status} Internal Server Error` });
  const trimmed = body.trimStart();
  const headers: Record<string, string> =
    fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  if (trimmed.startsWith('<')) return html(body, status, headers);
  if (!trimmed.startsWith('{') && !trimmed.startsWith('[')) return text(body, status, headers);
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** The reply of a fault that speaks without the service having done anything; null: the fault is of another sort. */
export function spokenBy(fault: Fault): Answer | null {
  const retry = { 'retry-after': String(fault.retryAfter ?? 2) };
  switch (fault.does) {
    case 'status':
      return statusReply(fault);
    case 'html-502':
      return badGateway();
    case 'html-520':
      return html(cloudflare, 520);
    case 'rate-limit-text':
      return text('Retry later\n', 429, retry);
    case 'rate-limit-json':
      return json(
        { message: { error: 'This endpoint has been requested too many times. Try again later.' } },
        429,
        retry,
      );
    case 'rate-limit-html':
      return html(page('429 Too Many Requests', 'Too many requests'), 429, retry);
    case 'wrong-shape':
      return json({ unexpected: { shape: [1, 'two', null] } });
    case 'html-200':
      return signIn();
    default:
      return null;
  }
}
