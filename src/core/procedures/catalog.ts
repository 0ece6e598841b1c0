/** The catalog of procedures: one line each. Whatever has to know a procedure asks its traits. */
import { changeNamespace } from './change-namespace.ts';
import { clearSubscription } from './clear-subscription.ts';
import { forceAssociate } from './force-associate.ts';
import { linkAccount } from './link-account.ts';
import { setComputeMinutes } from './set-compute-minutes.ts';
import type { PureTraits } from './traits.ts';
import { unlinkAccount } from './unlink-account.ts';

const catalog = [
  linkAccount,
  changeNamespace,
  forceAssociate,
  clearSubscription,
  unlinkAccount,
  setComputeMinutes,
] as const;

/** The procedures that this app knows, by the ids of contracts/automation.md. */
export type ProcedureId = (typeof catalog)[number]['id'];

const byId: ReadonlyMap<string, PureTraits<ProcedureId>> = new Map(catalog.map((one) => [one.id, one]));

/** All procedures, in the order of the catalog; it is not the order of a plan. */
export const procedureIds: readonly ProcedureId[] = catalog.map((one) => one.id);

/** The traits of a procedure. Ids from outside come through the journal's entries, which take no others than these. */
export function traitsOf(id: ProcedureId): PureTraits<ProcedureId> {
  const traits = byId.get(id);
  if (traits === undefined) throw new Error(`There is no procedure ${id}.`);
  return traits;
}
