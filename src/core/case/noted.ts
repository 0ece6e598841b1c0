/** What is noted of a group before a case's first change and after its last. */
import type { Noted } from '../journal.ts';
import { known } from '../reading.ts';
import { sightOf } from './sight.ts';
import type { CaseState } from './state.ts';

/** What is known of a group before and after a case; null where it could not be read. */
export function notedOf(state: CaseState, now: number): Noted {
  const { namespace, plan } = sightOf(state, now).snapshot;
  const group = known(namespace);
  const shown = known(plan);
  return {
    plan: group?.plan ?? shown?.code ?? null,
    start: shown?.start ?? null,
    end: shown?.end ?? group?.end ?? null,
    seats: shown?.seats ?? null,
    'max-seats-used': group?.maxSeats ?? null,
    quota: group?.quota ?? null,
    'extra-minutes':
      group === undefined || group.extraMinutes === undefined ? null : (group.extraMinutes ?? 0),
    storage: group === undefined || group.storage === undefined ? null : (group.storage ?? 0),
    'storage-ends': group?.storageEnds ?? null,
  };
}
