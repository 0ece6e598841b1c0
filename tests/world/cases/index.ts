import { accountCases } from './account.ts';
import { askedCases } from './asked.ts';
import { closingCases } from './closing.ts';
import { doubtCases } from './doubt.ts';
import { heldCases } from './held.ts';
import { howToCases } from './how-to.ts';
import { largeCases } from './large.ts';
import { loginCases } from './login.ts';
import { lookupCases } from './lookup.ts';
import { mailCases } from './mail.ts';
import { mentionCases } from './mentions.ts';
import { minutesCases } from './minutes.ts';
import { modeCases } from './modes.ts';
import { namespaceCases } from './namespace.ts';
import { ownerCases } from './owner.ts';
import { purchaseCases } from './purchase.ts';
import { requesterCases } from './requester.ts';
import { resyncCases } from './resync.ts';
import { seatsCases } from './seats.ts';
import { setupCases } from './setup.ts';
import { standard } from './standard.ts';
import { subscriptionCases } from './subscription.ts';
import type { PreparedCase } from './types.ts';

export type { PreparedCase } from './types.ts';

export const cases: PreparedCase[] = [
  standard,
  ...requesterCases,
  ...lookupCases,
  ...loginCases,
  ...accountCases,
  ...ownerCases,
  ...subscriptionCases,
  ...namespaceCases,
  ...mentionCases,
  ...heldCases,
  ...seatsCases,
  ...minutesCases,
  ...resyncCases,
  ...largeCases,
  ...closingCases,
  ...askedCases,
  ...modeCases,
  ...doubtCases,
  ...setupCases,
  ...purchaseCases,
  ...howToCases,
  ...mailCases,
];

export function caseById(id: string): PreparedCase {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`No prepared case is called ${id}`);
  return found;
}
