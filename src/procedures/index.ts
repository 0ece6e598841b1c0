/** The register of procedures: one folder and one line each. */
import type { Procedure } from '../core/procedure.ts';
import type { ProcedureId } from '../core/wish.ts';
import { changeNamespace } from './change-namespace/procedure.ts';
import { clearSubscription } from './clear-subscription/procedure.ts';
import { forceAssociate } from './force-associate/procedure.ts';
import { linkAccount } from './link-account/procedure.ts';
import type { Ports } from './ports.ts';
import { setComputeMinutes } from './set-compute-minutes/procedure.ts';
import { unlinkAccount } from './unlink-account/procedure.ts';

export const procedures: Readonly<Record<ProcedureId, Procedure<Ports>>> = {
  'link-account': linkAccount,
  'change-namespace': changeNamespace,
  'force-associate': forceAssociate,
  'clear-subscription': clearSubscription,
  'unlink-account': unlinkAccount,
  'set-compute-minutes': setComputeMinutes,
};
