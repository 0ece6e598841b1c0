/** The messages between Zendesk and an app's frame, read and written as Zendesk's SDK does it. */

export interface ZafError {
  name?: string;
  message: string;
  path?: string;
}

export type CallKind = 'get' | 'set' | 'invoke';

export type AppMessage =
  | { kind: 'handshake'; version: string }
  | { kind: 'listen'; event: string; subscribers: number }
  | { kind: 'trigger'; event: string; data: unknown }
  | {
      kind: 'call';
      id: number;
      call: CallKind;
      params: readonly string[] | Readonly<Record<string, unknown>>;
    }
  | { kind: 'request'; key: string; options: unknown }
  | { kind: 'reply'; event: string; refusal: unknown; refused: boolean }
  | { kind: 'other'; key: string };

export type HostMessage =
  | { key: string; message?: unknown; needsReply?: true; instanceGuid?: string }
  | { id: number; result: { errors: Record<string, ZafError> } & Record<string, unknown> }
  | { id: number; error: ZafError };

/** Everything comes as JSON text, except the replies to hooks, which the SDK posts as plain objects. */
export function readMessage(data: unknown): AppMessage | null {
  const message = asRecord(typeof data === 'string' ? parsed(data) : data);
  if (!message) return null;
  return readCall(message) ?? readKeyed(message);
}

function readCall(message: Record<string, unknown>): AppMessage | null {
  const { id, request, params } = message;
  if (typeof id !== 'number') return null;
  if (request === 'get') return { kind: 'call', id, call: 'get', params: asPaths(params) };
  if (request === 'set' || request === 'invoke') {
    return { kind: 'call', id, call: request, params: asRecord(params) ?? {} };
  }
  return null;
}

function readKeyed(message: Record<string, unknown>): AppMessage | null {
  const { key } = message;
  if (typeof key !== 'string') return null;
  const body = asRecord(message['message']);
  if (key === 'iframe.handshake') return { kind: 'handshake', version: String(body?.['version'] ?? '') };
  const [, verb, event] = /^iframe\.(on|off|trigger|reply):(.+)$/.exec(key) ?? [];
  if (event !== undefined) {
    if (verb === 'trigger') return { kind: 'trigger', event, data: message['message'] };
    if (verb === 'reply') {
      const error = asRecord(message['error']);
      return { kind: 'reply', event, refused: error !== null, refusal: error?.['msg'] };
    }
    return { kind: 'listen', event, subscribers: Number(body?.['subscriberCount'] ?? 0) };
  }
  if (/^request:\d+$/.test(key)) return { kind: 'request', key, options: message['message'] };
  return { kind: 'other', key };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function asPaths(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((path) => typeof path === 'string') : [];
}

export function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
