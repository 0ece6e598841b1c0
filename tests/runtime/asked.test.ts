/** Letters of the app's own in the prepared conversations: found once the verdict stands, and followed by what was read. */
import { describe, expect, test } from 'vitest';
import { followUpsOf } from '../../src/core/case/follow-ups.ts';
import { viewOf } from '../../src/core/case/view.ts';
import { headlineOf } from '../../src/sidebar/verdict/headline.ts';
import { plainOf } from '../world/zendesk/text.ts';
import { expectNoise } from '../noise.ts';
import { gateOf, press, stepOf } from './fixtures.ts';
import { notesOn } from './model/ticket-notes.ts';
import { openCase, type Stage } from './stage.ts';
import { privateNotes } from './traffic.ts';
import { valuesOf, drawn } from '../sidebar/drawn.tsx';

const followed = (stage: Stage): readonly string[] =>
  followUpsOf(stage.state(), stage.assessment()).map(
    ({ kind, became, answer }) => `${kind} ${became}${answer === null ? '' : `: ${answer.words}`}`,
  );

const view = (stage: Stage) => viewOf(stage.state(), stage.world.now());

describe('what was asked, and what became of it', () => {
  test.each([
    ['asked-owner-mended', ['become-owner mended: Done.'], false],
    ['asked-owner-answered', ['become-owner stands: My colleague says that he has done it.'], true],
    [
      'asked-seats-answered',
      ['too-few-seats stands: We agree: link it as it is and charge the missing seats later.'],
      true,
    ],
    ['asked-seats-open', ['too-few-seats stands'], true],
    ['asked-replace-answered', ['replace stands: Yes, please replace the old one.'], true],
    ['confirmed-still-free', ['confirmation stands: Our group is still on Free.'], false],
    ['too-few-seats', [], false],
  ])('%s', async (id, are, again) => {
    const stage = await openCase(id);
    expect(followed(stage)).toEqual(are);
    expect(view(stage).closing?.again ?? false).toBe(again);
  });
});

test('a group that stays on Free after its confirmation has a headline of its own', async () => {
  const stage = await openCase('confirmed-still-free');
  const { status, plan, stillFree, assessment } = view(stage);
  const headline = headlineOf(
    { status, plan, stillFree, lost: null, sent: false, route: assessment.route },
    stage.services.t,
  );
  expect(headline).toBe('acme-corp is on Free, though confirmed on 2027-01-15');
});

test('where no words load, no reply counts as a letter, and the draft is offered', async () => {
  const stage = await openCase('asked-seats-open', {
    services: (services) => ({ ...services, replyWords: () => Promise.reject(new Error('no words')) }),
  });
  expect(followed(stage)).toEqual([]);
  expect(view(stage).closing).toMatchObject({ again: false, may: true });
});

test('our own letter names what is in the way, and changes nothing of what is proposed', async () => {
  const stage = await openCase('asked-replace-answered');
  expect(stage.assessment().snapshot.subscription?.name).toBe('A-S00012345');
});

describe('an agreement', () => {
  const link = 'https://acme-support.zendesk.com/agent/tickets/4514#comment-471400020';

  test('stands in the note as one, with the link to the comment, and in the journal', async () => {
    const stage = await openCase('asked-replace-answered');
    await stage.send({ type: 'start' });
    const { id } = stepOf(stage, 'clear-subscription');
    const stop = gateOf(stage, 'clear-subscription', 'namespace-free');
    await stage.send({ type: 'give', gate: stop.name, text: `${link} (comment 3)`, ticked: false });
    await stage.send({ type: 'give', gate: `path ${id}`, text: 'acme-corp' });
    await press(stage, 'clear-subscription');
    // A comment that was picked confirms nothing.
    expect(privateNotes(stage.world)).toEqual([]);
    await stage.send({ type: 'give', gate: stop.name, text: `${link} (comment 3)`, ticked: true });
    await press(stage, 'clear-subscription');
    expect(notesOn(stage.world)[0]?.reasons).toMatchObject({ 'namespace-free': `${link} (comment 3)` });
    const note = plainOf(privateNotes(stage.world)[0] ?? '');
    expect(note).toContain(`The customer agreed that A-S00010001 is replaced. ${link} (comment 3)`);
  });

  test('is asked in those words, with the answer first among the comments', async () => {
    expectNoise(/useLayoutEffect does nothing on the server/);
    const stage = await openCase('asked-replace-answered');
    await stage.send({ type: 'start' });
    const html = await drawn(stage.runtime);
    expect(html).toContain('The customer agreed that A-S00010001 is replaced.');
    expect(valuesOf(html, 'data-consent')).toEqual(['namespace-free']);
    const options = html.match(/<option value="\d+">[^<]*/g) ?? [];
    expect(options[0]).toMatch(
      /Answer: Comment 3, Mia Torres, 2027-01-15: Yes, please replace the old one\./,
    );
    expect(options.filter((one) => one.includes('Answer: '))).toHaveLength(1);
  });
});
