/** get, set and invoke: every path is answered for itself, a failing one never fails the others. */
import type { Faults } from './faults.ts';
import { errorOf, type HostObjects } from './objects.ts';
import type { AppMessage, HostMessage, ZafError } from './wire.ts';

type Call = Extract<AppMessage, { kind: 'call' }>;

/** `null` when the answer is to be withheld. */
export async function answerCall(
  call: Call,
  objects: HostObjects,
  faults: Faults,
): Promise<HostMessage | null> {
  const entries = entriesOf(call);
  const paths = entries.map(([path]) => path);
  if (paths.some((path) => faults.silent?.test(path))) return null;
  if (faults.lateBy > 0) await new Promise((resolve) => setTimeout(resolve, faults.lateBy));
  if (paths.some((path) => faults.nameless?.test(path))) {
    return { id: call.id, error: { message: 'Something went wrong' } };
  }
  const errors: Record<string, ZafError> = {};
  const values: Record<string, unknown> = {};
  for (const [path, value] of entries) {
    try {
      if (faults.failing?.test(path)) throw new Error('No such Api');
      values[path] = await carriedOut(call.call, path, value, objects);
    } catch (thrown) {
      errors[path] = errorOf(path, thrown);
    }
  }
  return { id: call.id, result: { ...values, errors } };
}

function entriesOf(call: Call): [string, unknown][] {
  if (Array.isArray(call.params)) return call.params.map((path: string) => [path, undefined]);
  return Object.entries(call.params);
}

async function carriedOut(kind: Call['call'], path: string, value: unknown, objects: HostObjects) {
  if (kind === 'get') return objects.get(path);
  if (kind === 'invoke') return objects.invoke(path, Array.isArray(value) ? value : []);
  objects.set(path, value);
  return value;
}
