/** What an agent tells of CustomersDot where no API can be read. */
import type { Stage } from '../stage.ts';

export type Told = Readonly<Record<string, string>>;

/** As the admin pages show the standard case, its account linked. */
export const standardWord: Told = {
  'customer-id': '5501',
  'login-activated': 'yes',
  'login-history': 'none',
  'linked-uid': '4711',
  'subscription-name': 'A-S00012345',
  'subscription-plan': 'premium',
  'subscription-status': 'Active',
  'subscription-start': '',
  'subscription-end': '',
  'subscription-trial': 'no',
  seats: '24',
  'linked-namespace': '',
  reseller: 'no',
  program: '',
};

/** Fills the form, and has its facts taken. */
export async function tell(stage: Stage, over: Told = {}): Promise<void> {
  for (const [field, value] of Object.entries({ ...standardWord, ...over })) {
    await stage.send({ type: 'fill-in', field, value });
  }
  await stage.send({ type: 'take-facts' });
}
