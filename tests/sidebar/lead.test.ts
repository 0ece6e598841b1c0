/** The first thing in the way stands with the verdict; where nothing blocks by itself, it is what could not be read. */
import { expect, test } from 'vitest';
import { viewOf } from '#core/case/view.ts';
import { openCase } from '../runtime/stage.ts';

test.each([
  ['standard', null],
  ['cancelled', 'subscription-active:block'],
  ['too-few-seats', 'seats-match:stop'],
  ['customers-unreadable', 'customer-known:unread'],
  ['search-without-admin', 'account-linked:unread'],
  ['seats-unreadable', null],
])('%s: %s', async (id, lead) => {
  const stage = await openCase(id);
  await stage.pass(60_000, 5_000);
  const view = viewOf(stage.runtime.state(), stage.runtime.now());
  expect(view.lead && `${view.lead.id}:${view.lead.level}`).toBe(lead);
});
