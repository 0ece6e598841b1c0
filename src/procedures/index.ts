/** The register of procedures' effects: one folder and one line each. */
import type { Procedure } from '../core/step/procedure.ts';
import type { ProcedureId } from '../core/procedures/catalog.ts';
import { changeNamespace } from './change-namespace/procedure.ts';
import { clearSubscription } from './clear-subscription/procedure.ts';
import { forceAssociate } from './force-associate/procedure.ts';
import { linkAccount } from './link-account/procedure.ts';
import type { Ports } from './ports.ts';
import { setComputeMinutes } from './set-compute-minutes/procedure.ts';
import { unlinkAccount } from './unlink-account/procedure.ts';

const all: readonly Procedure<Ports>[] = [
  linkAccount,
  changeNamespace,
  forceAssociate,
  clearSubscription,
  unlinkAccount,
  setComputeMinutes,
];

/**
 * How a procedure is looked at and carried out. It throws for an id that is not registered here; a test sees to it
 * that all are.
 */
export function procedureOf(id: ProcedureId): Procedure<Ports> {
  const procedure = all.find((one) => one.id === id);
  if (procedure === undefined) throw new Error(`Nobody can carry out ${id}.`);
  return procedure;
}
