/** Who carries a change out once it goes. */
import type { Mode } from '../domain/settings.ts';
import { type ProcedureId, traitsOf } from '../procedures/catalog.ts';

/** What cannot be filed as an internal request is done by hand there too; null: the app sends it. */
export function carrierOf(mode: Mode, procedure: ProcedureId): 'hand' | 'request' | null {
  if (mode === 'api') return null;
  return mode === 'internal_request' && traitsOf(procedure).byRequest ? 'request' : 'hand';
}
