/** What an agent tells of CustomersDot where no API can be read. */
import { stageIds } from '../../../src/core/facts/manual-stages.ts';
import type { Stage } from '../stage.ts';

export type Told = Readonly<Record<string, string>>;

/** As the admin pages show the standard case, its account linked. */
export const standardWord: Told = {
  'customer-id': '5501',
  'login-activated': 'yes',
  'login-history': 'none',
  'linked-uid': '4711',
  'token-works': 'yes',
  'linked-account': 'customer',
  'subscription-name': 'A-S00012345',
  'subscription-product': 'seats',
  'subscription-delivery': 'saas',
  'subscription-plan': 'premium',
  'subscription-status': 'Active',
  'subscription-start': 'none',
  'subscription-end': 'none',
  'subscription-trial': 'no',
  seats: '24',
  'linked-namespace': 'none',
  reseller: 'no',
  program: 'none',
  'compute-packs': 'no',
  holder: 'none',
};

/** Fills the form, and has its facts taken. */
export async function tell(stage: Stage, over: Told = {}): Promise<void> {
  for (const [field, value] of Object.entries({ ...standardWord, ...over })) {
    await stage.send({ type: 'fill-in', field, value });
  }
  // Once for each stage that is open; one that is filled in already is gone through with the one before it.
  for (let taken = 0; taken < stageIds.length; taken += 1) await stage.send({ type: 'take-facts' });
}
