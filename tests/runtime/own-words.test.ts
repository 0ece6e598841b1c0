/** Own sentences tell a draft from the agent's words with the same address (automation.md, "a link alone"). */
import { describe, expect, test } from 'vitest';
import type { Seed } from '../world/seed.ts';
import { macroIds } from '../world/settings.ts';
import { repliesIn } from '../i18n/reply-words.ts';
import { openCase, type Stage } from './stage.ts';

const billing = 'https://gitlab.com/groups/acme-corp/-/billings';

async function drafted(
  id: Parameters<typeof openCase>[0],
  typed: string,
  settings = {},
  change?: (seed: Seed) => void,
) {
  const stage = await openCase(id, { settings }, change);
  stage.desk.type(typed);
  await stage.send({ type: 'draft-reply' });
  await stage.pass(3_000);
  return stage;
}

/** A new frame of the same ticket, whose composer is as it was. */
const reloaded = ({ desk, reload }: Stage): Promise<Stage> =>
  reload({ desk: (anew) => void (anew.composer = desk.composer) });

test('the agent’s own words with the address keep nothing out, and stay', async () => {
  const stage = await drafted('already-there', `<p>Hi, see ${billing}</p>`);
  expect(stage.desk.composer.text).toMatch(/^<p>Hi, see .*<\/p><p>Hello Mia,<\/p>/);
  expect([stage.state().drafting.state, stage.status()]).toEqual(['done', 'closed']);
});

test('a draft is put in once', async () => {
  const stage = await drafted('already-there', '');
  const { text } = stage.desk.composer;
  await stage.send({ type: 'draft-reply' });
  await stage.pass(3_000);
  expect(stage.desk.composer.text).toBe(text);
});

describe('after a reload', () => {
  test.each(['already-there', 'unknown-customer', 'self-serve'] as const)(
    '%s is closed by what stands in the composer',
    async (id) => {
      const stage = await drafted(id, '');
      expect(stage.status()).toBe('closed');
      const again = await reloaded(stage);
      await again.pass(3_000);
      expect(again.status()).toBe('closed');
    },
  );

  test('a macro is known by its sentences', async () => {
    const macro = { confirmation_macro_id: macroIds.confirmation };
    const stage = await drafted('already-there', '', macro);
    expect(stage.desk.composer.text).not.toContain('is linked to');
    const again = await reloaded(stage);
    await again.pass(3_000);
    expect(again.status()).toBe('closed');
  });

  test('a macro that could not be read at first is known when it is drafted, and not put in twice', async () => {
    const stage = await drafted('already-there', '', { confirmation_macro_id: macroIds.confirmation });
    const { text } = stage.desk.composer;
    const lost = { match: { path: '/macros/' }, does: 'html-502', times: 1 } as const;
    stage.world.knobs.faults.push(lost);
    const again = await reloaded(stage);
    await again.pass(3_000);
    expect(again.status()).toBe('closing');
    await again.send({ type: 'draft-reply' });
    await again.pass(3_000);
    expect([again.desk.composer.text, again.status()]).toEqual([text, 'closed']);
  });
});

test('the language that was picked is the draft’s, whatever the requester speaks', async () => {
  const stage = await openCase('already-there');
  await stage.send({ type: 'pick-language', language: 'ja' });
  await stage.send({ type: 'draft-reply' });
  await stage.pass(3_000);
  expect(stage.desk.composer.text).toContain('<p>Mia 様</p>');
  expect(stage.desk.composer.text).toContain(repliesIn('ja')('confirmation.tell'));
  expect(stage.status()).toBe('closed');
});

describe('in a conversation by messaging', () => {
  const messaging = ({ zendesk }: Seed): void => {
    for (const one of zendesk.tickets) one.channel = 'native_messaging';
  };

  test('the reply is a message: no greeting, no sign-off, no markup', async () => {
    const stage = await drafted('self-serve', '', {}, messaging);
    expect(stage.desk.composer.text).toMatch(/^You can link A-S00012345 to the group acme-corp yourself:\n/);
    expect(stage.desk.composer.text).not.toMatch(/<|&\w+;|Hello|Kind regards/);
    expect(stage.status()).toBe('closed');
  });

  test('it is known after a reload, and not put in twice', async () => {
    const stage = await drafted('self-serve', '', {}, messaging);
    const { text } = stage.desk.composer;
    const again = await reloaded(stage);
    await again.pass(3_000);
    expect(again.status()).toBe('closed');
    await again.send({ type: 'draft-reply' });
    await again.pass(3_000);
    expect(again.desk.composer.text).toBe(text);
  });
});

test('where no words load, nothing is drafted, and it is said', async () => {
  const stage = await openCase('already-there', {
    services: (services) => ({ ...services, replyWords: () => Promise.reject(new Error('no words')) }),
  });
  await stage.send({ type: 'draft-reply' });
  await stage.pass(3_000);
  expect(stage.desk.composer.text).toBe('');
  expect(stage.state().drafting).toEqual({ state: 'failed', problems: ['not-inserted'] });
});

test('who was not there is not said to be linked now', async () => {
  const stage = await drafted('already-there', '');
  expect(stage.desk.composer.text).toContain('The group acme-corp is linked to A-S00012345.');
});

test('staff is asked for the customer’s address, and for the account owner’s word', async () => {
  const stage = await drafted('raised-by-staff', '');
  expect(stage.desk.composer.text).toContain('Which address did the customer use to buy?');
  expect(stage.desk.composer.text).not.toContain('writing from');
  expect([stage.desk.composer.status, stage.desk.composer.issueType]).toEqual(['pending', '']);
});
