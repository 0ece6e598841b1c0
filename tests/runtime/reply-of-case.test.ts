/** Every prepared case that stops for the customer has its reply, and a macro keeps its sign-off last (decisions.md, "Closing"). */
import { describe, expect, test } from 'vitest';
import { closingOf } from '../../src/core/case/closing.ts';
import { go } from './fixtures.ts';
import { openCase, type Stage } from './stage.ts';

const kind = (stage: Stage) => closingOf(stage.state(), stage.assessment())?.kind ?? null;

describe('the reply of a prepared case', () => {
  test.each([
    ['no-gitlab-user', 'gitlab-username'],
    ['linked-elsewhere', 'linked-elsewhere'],
    ['group-not-there', 'group-not-there'],
    ['group-hidden', 'group-not-there'],
    ['subgroup', 'root-group'],
    ['two-groups', 'which-group'],
    ['expired', 'ended'],
    ['cancelled', 'cancelled'],
    ['self-managed', 'self-managed'],
    ['trial', 'trial'],
    ['starts-later', 'starts-later'],
    ['held-by-active', 'replace'],
    ['moves-from-another', 'self-serve'],
    ['packs-linked', 'moves'],
    ['peak', 'peak'],
    ['personal-namespace', 'personal-namespace'],
    ['reseller-short', 'too-few-seats'],
    ['unknown-customer', 'hand-over'],
  ] as const)('%s: %s', async (id, is) => {
    expect(kind(await openCase(id))).toBe(is);
  });
});

test('a macro that does not name the billing page says so before its sign-off', async () => {
  const stage = await openCase('macro-without-link');
  await stage.send({ type: 'start' });
  for (const { plan } of stage.state().steps) await go(stage, plan.procedure);
  await stage.send({ type: 'draft-reply' });
  await stage.pass(3_000);
  const text = stage.desk.composer.text.replace(/<[^<>]*>/g, ' ');
  expect(text).toMatch(
    /now active\. .*https:\/\/gitlab\.com\/groups\/acme-corp\/-\/billings\s+Kind regards\s*$/,
  );
  expect(stage.status()).toBe('closed');
});
