/** How an agent tells in the browser what the admin pages show: stage after stage, only what is asked. */
import type { Sandbox } from './driver/sandbox.ts';

export type Answers = Readonly<Record<string, string>>;

/** The prepared customer, subscription and group as their pages show them. */
export const standardAnswers: Answers = {
  'customer-id': '5501',
  'login-activated': 'yes',
  'linked-uid': 'none',
  'token-works': 'yes',
  'linked-account': 'customer',
  'subscription-name': 'A-S00012345',
  'subscription-product': 'seats',
  'subscription-plan': 'premium',
  seats: '24',
  'linked-namespace': 'none',
  'subscription-status': 'Active',
  'subscription-start': 'none',
  'subscription-end': 'none',
  'subscription-trial': 'no',
  'subscription-delivery': 'saas',
  reseller: 'no',
  program: 'none',
  holder: 'none',
};

const open = '[data-stage-open]';

/** The stage that is open; null where none is. */
async function stageOf(sandbox: Sandbox): Promise<string | null> {
  const stages = await sandbox.app
    .locator(open)
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-stage-open')));
  return stages[0] ?? null;
}

/** Fills one field that is asked, typed or chosen. */
async function fill(sandbox: Sandbox, id: string, value: string): Promise<void> {
  const field = sandbox.field(id);
  await field.waitFor();
  const isSelect = (await field.evaluate((element) => element.tagName)) === 'SELECT';
  if (isSelect) await field.selectOption(value);
  else await field.fill(value);
}

/** Tells all that is asked and that there is an answer to; what has none is left untouched. */
export async function tellFacts(sandbox: Sandbox, over: Answers = {}): Promise<void> {
  const answers = { ...standardAnswers, ...over };
  await sandbox.app.locator(open).waitFor();
  for (let stage = 0; stage < 6; stage += 1) {
    const told = new Set<string>();
    // A field may only arise by what was told in another one of the same stage.
    for (let more = true; more;) {
      const asked = await sandbox.app
        .locator(`${open} [data-field]`)
        .evaluateAll((fields) => fields.map((one) => one.getAttribute('data-field') ?? ''));
      const next = asked.find((id) => !told.has(id) && (answers[id] ?? '') !== '');
      more = next !== undefined;
      if (next === undefined) break;
      told.add(next);
      await fill(sandbox, next, answers[next] ?? '');
    }
    const before = await stageOf(sandbox);
    await sandbox.action('take-facts').click();
    await sandbox.app.locator(`[data-stage-open="${before}"]`).waitFor({ state: 'detached' });
    if ((await stageOf(sandbox)) === null) return;
  }
}
