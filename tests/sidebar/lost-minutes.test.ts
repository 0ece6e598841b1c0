/**
 * A change that loses compute minutes (cases/people.md, 3): the headline names how many, one thing is first, and the reply goes out
 * only once the agent has restored them or has said that the case goes on without.
 */
import { expect, test, vi } from 'vitest';
import { expectNoise } from '../noise.ts';
import { judged } from '../../src/core/journal/counting.ts';
import { commentsOf } from '../../src/core/case/assessment.ts';
import { drawn } from './drawn.tsx';
import { begin, go } from '../runtime/fixtures.ts';
import { openCase, type Stage, type StageOptions } from '../runtime/stage.ts';

vi.mock('../../src/sidebar/choice/ChoiceBox.tsx', () => import('./PlainChoice.tsx'));

async function lost(): Promise<Stage> {
  const stage = await openCase('minutes-lost');
  await begin(stage, 'link-account');
  await go(stage, 'change-namespace');
  return stage;
}

/** What the column says first, and its primary buttons. */
async function shown(stage: Stage) {
  expectNoise(/useLayoutEffect does nothing on the server/);
  const html = await drawn(stage.runtime);
  const [, headline = ''] = /class="[^"]*headline[^"]*"[^>]*>([^<]*)</.exec(html) ?? [];
  const buttons = Array.from(html.matchAll(/<button[^>]*>/g), ([button]) => button);
  const primary = buttons.filter((one) => one.includes('data-kind="primary"'));
  const actions = primary.map((one) => /data-action="([^"]*)"/.exec(one)?.[1]);
  return { headline, primary: actions, draft: html.includes('data-action="draft-reply"') };
}

/** The newest entry of the journal that counts, with the note that people read. */
function newestNote(stage: Stage) {
  const comments = commentsOf(stage.state()).filter(
    (one) => judged(one, stage.state().ticket.id)?.why === null,
  );
  const newest = comments.toSorted((a, b) => Number(b.id) - Number(a.id))[0];
  if (newest === undefined) throw new Error('Nothing was noted.');
  return {
    event: judged(newest, stage.state().ticket.id)?.entry?.event,
    public: newest.public,
    text: newest.text,
  };
}

/** The composer is the ticket's, not the frame's. */
const reopened = (stage: Stage): Promise<Stage> => {
  const { composer } = stage.desk;
  const over: StageOptions = {
    autosave: new Map<string, string>(),
    desk: (desk) => {
      desk.composer = composer;
    },
  };
  return stage.reload(over);
};

test('the headline says how many are missing, restoring them is first, and there is no reply to draft', async () => {
  const stage = await lost();
  expect(stage.status()).toBe('closing');
  expect(await shown(stage)).toEqual({
    headline: 'Minutes are missing: 3,000',
    primary: ['go'],
    draft: false,
  });
  await stage.send({ type: 'draft-reply' });
  expect(stage.desk.composer.text).toBe('');
  expect(stage.status()).toBe('closing');
});

test('once they are restored the reply says that they are still there', async () => {
  const stage = await lost();
  await go(stage, 'set-compute-minutes');
  expect(await shown(stage)).toMatchObject({ primary: ['draft-reply'], draft: true });
  await stage.send({ type: 'draft-reply' });
  expect(stage.status()).toBe('closed');
  expect(stage.desk.composer.text).toMatch(/3,?000 additional compute minutes are still there/);
});

test('who goes on without them is noted, and the reply says nothing of minutes', async () => {
  const stage = await lost();
  await stage.send({ type: 'go-without-minutes' });
  expect(await shown(stage)).toEqual({
    headline: 'The reply is left; 3,000 minutes stay missing',
    primary: ['draft-reply'],
    draft: true,
  });
  const note = newestNote(stage);
  expect(note).toMatchObject({ event: 'waived', public: false });
  expect(note.text).toContain(stage.state().agent.name);
  await stage.send({ type: 'draft-reply' });
  expect(stage.status()).toBe('closed');
  expect(stage.desk.composer.text).not.toContain('minutes');
  expect((await reopened(stage)).status()).toBe('closed');
});

test('the choice holds after a reload, and they can be restored all the same', async () => {
  const first = await lost();
  await first.send({ type: 'go-without-minutes' });
  const stage = await reopened(first);
  expect(await shown(stage)).toMatchObject({ primary: ['draft-reply'], draft: true });
  await go(stage, 'set-compute-minutes');
  expect(await shown(stage)).toMatchObject({ headline: 'Only the reply is left', draft: true });
});

test('after a reload without a choice the choice is there again', async () => {
  const stage = await reopened(await lost());
  expect(await shown(stage)).toEqual({
    headline: 'Minutes are missing: 3,000',
    primary: ['go'],
    draft: false,
  });
});

test('a note that Zendesk does not take is tried again, and holds the reply no longer', async () => {
  const stage = await lost();
  stage.world.knobs.faults.push({ match: { service: 'zendesk', change: true }, does: 'lose-request' });
  await stage.send({ type: 'go-without-minutes' });
  expect(await shown(stage)).toMatchObject({ draft: true });
  expect(stage.state().pendingNotes).toHaveLength(1);
  stage.world.knobs.faults.length = 0;
  await stage.pass(60_000, 5_000);
  expect(stage.state().pendingNotes).toEqual([]);
  expect(newestNote(stage).event).toBe('waived');
});
