/** How an agent tells in the browser what the admin pages show. */
import type { Sandbox } from './driver/sandbox.ts';

export type Answers = Readonly<Record<string, string>>;

/** The prepared customer and subscription as their pages show them. */
export const standardAnswers: Answers = {
  'customer-id': '5501',
  'login-activated': 'yes',
  'login-history': 'none',
  'linked-uid': '',
  'subscription-name': 'A-S00012345',
  'subscription-plan': 'premium',
  'subscription-status': 'Active',
  'subscription-trial': 'no',
  seats: '24',
  'linked-namespace': '',
  reseller: 'no',
  program: '',
};

/** Fills the form, and has its facts taken. */
export async function tellFacts(sandbox: Sandbox, over: Answers = {}): Promise<void> {
  await sandbox.waitForCase('choosing');
  await sandbox.field('customer-id').waitFor();
  for (const [id, value] of Object.entries({ ...standardAnswers, ...over })) {
    const field = sandbox.field(id);
    const isSelect = (await field.evaluate((element) => element.tagName)) === 'SELECT';
    if (isSelect) await field.selectOption(value);
    else await field.fill(value);
  }
  await sandbox.action('take-facts').click();
}
