/** A change goes only once its note is seen on the ticket, private and word for word. */
import { describe, expect, test } from 'vitest';
import { entryOn, journalNote } from '../world/build/index.ts';
import { minutesAgo } from '../world/dates.ts';
import { isQuestion } from '../world/question.ts';
import type { NotesFate } from '../world/types.ts';
import { at, begin, didNotHappen, give, go } from './fixtures.ts';
import { entryTextsOn, notesOn } from './model/ticket-notes.ts';
import { openCase, type Stage } from './stage.ts';
import { changesSent, done, notesSent, privateNotes } from './traffic.ts';

const noticeOf = (stage: Stage, procedure = 'link-account'): unknown => {
  const step = stage.step(procedure)?.step;
  return step?.at === 'ready' ? step.notice : null;
};

describe('nothing is sent, and it is said, when the note', () => {
  test.each<[string, NotesFate, string]>([
    ['comes back public', 'public', 'note-public'],
    ['comes back without its entry', 'no-metadata', 'note-missing'],
    ['comes back with another entry', 'altered', 'note-altered'],
  ])('%s', async (_, fate, notice) => {
    const stage = await openCase('standard');
    stage.world.knobs.notes = fate;
    await begin(stage, 'link-account');
    expect(changesSent(stage.world)).toEqual([]);
    expect(at(stage, 'link-account')).toBe('ready');
    expect(noticeOf(stage)).toEqual({ is: notice });
  });

  test.each<[string, NotesFate]>([
    ['comes out public', 'public'],
    ['comes out without its entry', 'no-metadata'],
  ])('%s, and the reply is lost as well', async (_, fate) => {
    const stage = await openCase('standard');
    stage.world.knobs.notes = fate;
    stage.world.knobs.faults.push({ match: { service: 'zendesk', change: true }, does: 'lose-reply' });
    await begin(stage, 'link-account');
    expect(changesSent(stage.world)).toEqual([]);
    expect(noticeOf(stage)).toMatchObject({ is: fate === 'public' ? 'note-public' : 'not-noted' });
  });

  test('is not told of by an audit, and the conversation cannot be read', async () => {
    const stage = await openCase('standard');
    await stage.send({ type: 'start' });
    stage.world.knobs.notes = 'no-audit';
    const { faults } = stage.world.knobs;
    // The journal is read before the note as well: that reading has to come through.
    stage.world.subscribe(() => {
      if (notesSent(stage.world).some((one) => one.status === 200) && faults.length === 0) {
        faults.push({ match: { service: 'zendesk', change: false }, does: 'html-502', times: 9 });
      }
    });
    await go(stage, 'link-account');
    expect(changesSent(stage.world)).toEqual([]);
    expect(noticeOf(stage)).toMatchObject({ is: 'not-noted', trouble: { kind: 'down' } });
  });
});

test('where the answer tells of no audit, the note is looked for on the ticket, and the change goes', async () => {
  const stage = await openCase('standard');
  stage.world.knobs.notes = 'no-audit';
  await begin(stage, 'link-account');
  expect(done(stage.world)).toEqual(['link_gitlab_account']);
  const [sent] = notesSent(stage.world);
  const [change] = changesSent(stage.world);
  const read = stage.world.log.filter((one) => one.url.includes('/comments?')).map((one) => one.n);
  expect(read.some((n) => n > (sent?.n ?? 0) && n < (change?.n ?? 0))).toBe(true);
});

test('where the answer shows it, nothing more is read before the change', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  const [sent] = notesSent(stage.world);
  const [change] = changesSent(stage.world);
  const between = stage.world.log.filter((one) => one.n > (sent?.n ?? 0) && one.n < (change?.n ?? 0));
  expect(between.filter((one) => one.service === 'zendesk')).toEqual([]);
  // The state that the change departs from is looked at once more, and nothing of it is changed.
  expect(between.length).toBeGreaterThan(0);
  expect(between.every(isQuestion)).toBe(true);
});

test('once notes are kept again, the change goes', async () => {
  const stage = await openCase('standard');
  stage.world.knobs.notes = 'altered';
  await begin(stage, 'link-account');
  stage.world.knobs.notes = 'no-metadata';
  await go(stage, 'link-account');
  expect(done(stage.world)).toEqual([]);
  // The altered one is believed by nobody who wrote something else; it is looked at like a colleague's.
  stage.world.knobs.notes = 'kept';
  await stage.pass(60_000);
  await stage.send({ type: 'did-not-happen', step: stage.step('link-account')?.id ?? '' });
  await go(stage, 'link-account');
  expect(done(stage.world)).toEqual(['link_gitlab_account']);
});

test('an ending that does not come back as it was written is written once, not again and again', async () => {
  const stage = await openCase('standard');
  await stage.send({ type: 'start' });
  stage.world.subscribe(() => {
    if (changesSent(stage.world).length > 0) stage.world.knobs.notes = 'no-metadata';
  });
  await go(stage, 'link-account');
  expect(at(stage, 'link-account')).toBe('settled');
  const written = notesSent(stage.world).length;
  expect(stage.state().pendingNotes).toMatchObject([{ due: null, entry: { event: 'settled' } }]);
  await stage.pass(30 * 60_000, 60_000);
  expect(notesSent(stage.world)).toHaveLength(written);
});

test('a word whose note does not come back as it was written does not count', async () => {
  const stage = await openCase('request-lost');
  await begin(stage, 'link-account');
  await stage.pass(60_000);
  stage.world.knobs.notes = 'public';
  await didNotHappen(stage, 'link-account');
  expect(at(stage, 'link-account')).toBe('in-doubt');
});

describe('what an agent gives as a reason', () => {
  const confided = 'Their password is in the safe.';
  const reasons: readonly string[] = [
    String.raw`see share ACME\jdoe, "as agreed"`,
    '{{ticket.comments}} {{ticket.comments_formatted}} {%comment%} {{{ticket.title}}}',
    '&#123;&#123;ticket.comments}}',
    '<script>alert(1)</script> & <b>bold</b>',
    '\u{1f680}\u{1f469}\u200d\u{1f4bb} caf\u00e9 \u2028 \ud83d',
    '*as* _agreed_ `code` [link](https://evil.example)',
    'x'.repeat(10_000),
    '\u{1f680}'.repeat(10_000),
  ];

  test.each(reasons)(
    '%#: is read again as it was, and makes nothing of the note but text',
    async (reason) => {
      const stage = await openCase('too-few-seats', {}, (seed) => {
        const [first] = seed.zendesk.comments;
        if (first !== undefined)
          seed.zendesk.comments.push({ ...first, id: first.id + 5, public: false, html_body: confided });
      });
      await stage.send({ type: 'start' });
      await give(stage, 'force-associate', 'seats-match', reason);
      await go(stage, 'force-associate');
      expect(done(stage.world)).toEqual(['force_reassociate']);
      for (const text of entryTextsOn(stage.world)) {
        expect(new TextEncoder().encode(text).length).toBeLessThan(4096);
        expect(text).not.toMatch(/\{\{|\{%/);
      }
      expect(privateNotes(stage.world).slice(1).join(' ')).not.toContain(confided);
      expect(privateNotes(stage.world).join(' ')).not.toMatch(/<(?!\/?(p|div|br)\b)/);
      const again = await stage.reload();
      const kept = again.assessment().snapshot.journal.entries[0]?.reasons['seats-match'] ?? '';
      expect(kept.endsWith('\u2026') ? reason.startsWith(kept.slice(0, -1)) : kept === reason.trim()).toBe(
        true,
      );
    },
  );
});

test('entries of the future keep nobody from writing', async () => {
  const future = { at: '2999-01-01T00:00:00Z', event: 'did-not-happen' };
  const stage = await openCase('standard', {}, (seed) => {
    for (let n = 0; n < 40; n += 1) {
      const entry = entryOn(4201, { ...future, attempt: `a${n}` });
      seed.zendesk.comments.push(journalNote(n + 1, 4201, entry, { created_at: minutesAgo(60) }));
    }
  });
  expect(stage.assessment().snapshot.journal.entries).toHaveLength(40);
  await begin(stage, 'link-account');
  expect(
    notesOn(stage.world)
      .slice(40)
      .map((one) => one.event),
  ).toEqual(['begun', 'settled']);
  expect(done(stage.world)).toEqual(['link_gitlab_account']);
});
