/** What is noted of a group before a case's first change and after its last. */
import type { Noted } from '../journal.ts';
import { known } from '../reading.ts';
import { sightOf } from './sight.ts';
import type { CaseState } from './state.ts';

/** Known to be not set, as opposed to not read. */
const none = '-';

type Value = string | number | null;

/** `undefined`: not read, or not for this token to see. */
const noted = (value: Value | undefined, unset: Value = none): Value =>
  value === undefined ? null : (value ?? unset);

/** What is known of a group before and after a case; null where it could not be read, `-` where nothing is set. */
export function notedOf(state: CaseState, now: number): Noted {
  const { namespace, plan } = sightOf(state, now).snapshot;
  const group = known(namespace);
  const shown = known(plan);
  return {
    plan: group?.plan ?? shown?.code ?? null,
    start: noted(shown?.start),
    end: noted(shown === undefined ? group?.end : shown.end),
    seats: noted(shown?.seats),
    'max-seats-used': noted(group?.maxSeats),
    quota: noted(group?.quota),
    'extra-minutes': noted(group?.extraMinutes, 0),
    storage: noted(group?.storage, 0),
    'storage-ends': noted(group?.storageEnds),
  };
}
