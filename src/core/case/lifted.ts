/** Which part of the facts stands beside the verdict, since it needs a choice or an answer before anything else. */
import type { Assessment } from './assessment.ts';
import type { CaseStatus } from './status.ts';

/** The parts of the facts that may be lifted up to the verdict. */
export type FactsPart = 'customer' | 'form' | 'subscription' | 'group';

/** Null: nothing has to be chosen or told, so all of them stand below. `asks`: a stage of the asking is open. */
export function liftedIn(
  { snapshot: { customer, reads, subscription, namespaceRef } }: Assessment,
  status: CaseStatus,
  asks: boolean,
): FactsPart | null {
  if (asks) return 'form';
  if (status !== 'choosing') return null;
  if (reads === 'api' && customer === null) return 'customer';
  if (subscription === null) return reads === 'agent' ? 'form' : 'subscription';
  return namespaceRef === null ? 'group' : null;
}
