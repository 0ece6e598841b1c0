/** What came back from `client.request`, in whichever of its shapes, as one reply. */
import * as z from 'zod/mini';
import type { Service } from '../core/domain/loadable.ts';
import type { WireReply } from '../core/domain/wire.ts';
import { read } from './answers.ts';
import { headersOf } from './headers.ts';
import { proxyRefusal } from './proxy.ts';

const complete = z.looseObject({
  status: z.number(),
  statusText: z.optional(z.unknown()),
  responseText: z.optional(z.unknown()),
});
type Complete = z.infer<typeof complete>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf({ responseText, responseJSON }: Complete): string {
  if (typeof responseText === 'string') return responseText;
  return responseJSON === undefined ? '' : JSON.stringify(responseJSON);
}

/** Status 0 is what jQuery says when the connection broke, or nobody let the request out. */
function completed(whole: Complete, service: Service): WireReply {
  const { status } = whole;
  if (status <= 0) return { tag: 'silence', why: 'lost' };
  const text = textOf(whole);
  const refusal = proxyRefusal(service, status, text);
  if (refusal !== null) return refusal;
  const json = parsed(text);
  return {
    tag: 'reply',
    status,
    headers: headersOf(whole['headers']),
    text,
    json: json === undefined ? whole['responseJSON'] : json,
  };
}

/** A body may have a `status` of its own; only a complete response also has its text, its parsed form or its reason. */
const isComplete = (value: Complete): boolean =>
  typeof value.responseText === 'string' || 'responseJSON' in value || typeof value.statusText === 'string';

/** A request that resolved: with the complete response, or, where the host does not know how to, with the bare body. */
export function resolvedReply(value: unknown, service: Service): WireReply {
  const whole = read(complete, value);
  if (whole !== undefined && isComplete(whole)) return completed(whole, service);
  const text = typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  const json = typeof value === 'string' ? parsed(value) : value;
  return { tag: 'reply', status: 200, headers: {}, text, json };
}

const spoken = z.object({ message: z.string() });

/** A request that rejected: mostly with a plain object like jQuery's, and nothing says that it must be one. */
export function rejectedReply(reason: unknown, service: Service): WireReply {
  const whole = read(complete, reason);
  if (whole !== undefined) return completed(whole, service);
  const words = typeof reason === 'string' ? reason : (read(spoken, reason)?.message ?? '');
  return proxyRefusal(service, null, words) ?? { tag: 'silence', why: 'lost' };
}
