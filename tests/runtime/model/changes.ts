/** What a request changes: which attempt, which procedure, and whether that is the wish that a note tells of. */
import { createHash } from 'node:crypto';
import type { WireRequest } from '../../../src/core/domain/wire.ts';
import { type NotedLine, textOf } from './ticket-notes.ts';

export interface Change {
  readonly attempt: string;
  /** The ticket's address with the fragment of the wish. */
  readonly link: string;
  readonly procedure: string | null;
  isFor(note: NotedLine): boolean;
}

const fragmentOf = ({ procedure, wish }: NotedLine): string =>
  `${procedure}-${createHash('sha256').update(textOf(wish)).digest('hex').slice(0, 12)}`;

function change(attempt: string, link: string): Change {
  const fragment = link.split('#')[1] ?? '';
  return {
    attempt,
    link,
    procedure: /^(.*)-[0-9a-f]{12}$/.exec(fragment)?.[1] ?? null,
    isFor: (note) => fragmentOf(note) === fragment,
  };
}

const fieldOf = (body: unknown, name: string): string =>
  String(
    body !== null && typeof body === 'object'
      ? (Object.entries(body).find(([key]) => key === name)?.[1] ?? '')
      : '',
  );

/** A change of CustomersDot, or an issue that asks an automation for one; null for everything else. */
export function changeIn(request: WireRequest): Change | null {
  if (request.method === 'GET') return null;
  if (request.service === 'customersdot') {
    const attempt = request.headers['Idempotency-Key'] ?? 'none';
    return change(attempt, fieldOf(request.body, 'zendesk_ticket_link'));
  }
  const isRequest = fieldOf(request.body, 'labels').startsWith('Mechanizer::');
  if (request.service !== 'gitlab' || request.method !== 'POST' || !isRequest) return null;
  const lines = fieldOf(request.body, 'description').split('\n');
  const said = (name: string): string =>
    lines.find((one) => one.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  return change(said('Attempt'), said('Zendesk ticket'));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The entry that a note is sent with, where it says that a change begins. */
export function begunIn({ service, method, body }: WireRequest): NotedLine | null {
  if (service !== 'zendesk' || method !== 'PUT' || !isRecord(body) || !isRecord(body['ticket'])) return null;
  const { metadata } = body['ticket'];
  const entry = isRecord(metadata) ? metadata['provisioning_journal'] : null;
  if (typeof entry !== 'string') return null;
  const line = JSON.parse(entry) as NotedLine;
  return line.event === 'begun' ? line : null;
}

/** The group that an issue asks the automation to change, by the path that stands in it; null where it names none. */
export function pathAsked(request: WireRequest): string | null {
  if (request.service !== 'gitlab' || request.method !== 'POST') return null;
  const lines = fieldOf(request.body, 'description').split('\n');
  return lines.find((one) => one.startsWith('Namespace: '))?.slice('Namespace: '.length) ?? null;
}
