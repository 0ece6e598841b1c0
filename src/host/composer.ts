/** What the app sets in the ticket's form. The answer to setting proves nothing, so what is told is what is read back. */
import { absent, seen, type ReadResult } from '../core/domain/loadable.ts';
import type { Calls } from './calls.ts';
import { fieldPath, fieldText, statusOf, statusPaths, twins, typeOf } from './composer-reading.ts';
import type { Host } from './host.ts';
import { insert } from './insert.ts';
import { lookFor } from './look-for.ts';
import { readBack } from './read-back.ts';
import { unread } from './trouble.ts';

export type ComposerActions = Pick<Host, 'makePublic' | 'insert' | 'setField' | 'readField' | 'setStatus'>;

/** Has been reported to have no effect in the Agent Workspace, so each name is tried until one is seen to work. */
async function makePublic(calls: Calls): Promise<ReadResult<string>> {
  const wished = 'publicReply';
  const look = () => lookFor(calls, twins('type'), 'reply-kind', typeOf);
  let last = await look();
  for (const path of twins('type')) {
    if (last.tag !== 'seen' || last.seen === wished) return last;
    await calls.set(path, wished);
    last = await readBack(look, (type) => type === wished);
  }
  return last;
}

async function readField(calls: Calls, id: number): Promise<ReadResult<string | null>> {
  const path = fieldPath(id);
  const look = await calls.get([path]);
  if (look.tag !== 'seen') return look;
  // What else Zendesk may refuse a field for is not documented; one that is not on the form, it refuses.
  if (look.seen.refused.has(path)) return absent;
  const text = fieldText(look.seen.values.get(path));
  return text === undefined ? unread('shape', 'field-value', String(id)) : seen(text);
}

async function setField(calls: Calls, id: number, value: string): Promise<ReadResult<string | null>> {
  await calls.set(fieldPath(id), value);
  return readBack(
    () => readField(calls, id),
    (text) => text === value,
  );
}

async function setStatus(calls: Calls, status: 'pending'): Promise<ReadResult<string>> {
  await calls.set('ticket.status', status);
  return readBack(
    () => lookFor(calls, statusPaths, 'ticket-status', statusOf),
    (now) => now === status,
  );
}

/** What is set in the composer and the form, each read back. */
export function composerActions(calls: Calls): ComposerActions {
  return {
    makePublic: () => makePublic(calls),
    insert: (draft, rich) => insert(calls, draft, rich),
    setField: (id, value) => setField(calls, id, value),
    readField: (id) => readField(calls, id),
    setStatus: (status) => setStatus(calls, status),
  };
}
