/** No note, no change: whatever keeps the note off the ticket keeps the change from being sent. */
import { describe, expect, test } from 'vitest';
import type { Fault } from '../world/types.ts';
import { comment } from '../world/build/index.ts';
import { at, begin, didNotHappen, go } from './fixtures.ts';
import { notesOn } from './model/ticket-notes.ts';
import { openCase, type Stage } from './stage.ts';
import { changesSent, done, notesSent } from './traffic.ts';

const onNote = (fault: Omit<Fault, 'match'>): Fault => ({
  match: { service: 'zendesk', change: true },
  ...fault,
});

const noticeOf = (stage: Stage): unknown => {
  const step = stage.step('link-account')?.step;
  return step?.at === 'ready' ? step.notice : null;
};

const refused: readonly (readonly [string, Omit<Fault, 'match'>])[] = [
  ['Zendesk is out of order', { does: 'html-502' }],
  ['the agent may not write', { does: 'status', status: 403, body: '{"error":"Forbidden"}' }],
  ['Zendesk refuses it', { does: 'status', status: 422, body: '{"error":"RecordInvalid"}' }],
  ['Zendesk takes no more requests', { does: 'rate-limit-json', retryAfter: 30 }],
  ['the request is lost', { does: 'lose-request' }],
  ['a 200 says something that nobody asked for', { does: 'wrong-shape' }],
  ['a sign-in page answers 200', { does: 'html-200' }],
];

describe('nothing is sent, and the step says so, when', () => {
  test.each(refused)('%s', async (_why, fault) => {
    const stage = await openCase('standard');
    stage.world.knobs.faults.push(onNote(fault));
    await begin(stage, 'link-account');
    expect(changesSent(stage.world)).toEqual([]);
    expect(at(stage, 'link-account')).toBe('ready');
    expect(noticeOf(stage)).toMatchObject({ is: 'not-noted' });
  });

  test('Zendesk takes no more requests, and the step says until when', async () => {
    const stage = await openCase('standard');
    stage.world.knobs.faults.push(onNote({ does: 'rate-limit-json', retryAfter: 30 }));
    await begin(stage, 'link-account');
    const retryAt = stage.world.now() + 30_000;
    expect(noticeOf(stage)).toMatchObject({ is: 'not-noted', trouble: { kind: 'wait', retryAt } });
  });

  test('Zendesk does not answer', async () => {
    const stage = await openCase('standard');
    stage.world.knobs.faults.push(onNote({ does: 'hang' }));
    await begin(stage, 'link-account');
    expect(at(stage, 'link-account')).toBe('noting');
    await stage.pass(70_000, 5_000);
    expect(changesSent(stage.world)).toEqual([]);
    expect(noticeOf(stage)).toMatchObject({ is: 'not-noted', trouble: { kind: 'silence' } });
  });

  test('the journal cannot be read', async () => {
    const stage = await openCase('standard');
    await stage.send({ type: 'start' });
    stage.world.knobs.faults.push({
      match: { service: 'zendesk', change: false },
      does: 'html-502',
      times: 2,
    });
    await go(stage, 'link-account');
    expect(notesSent(stage.world)).toEqual([]);
    expect(changesSent(stage.world)).toEqual([]);
    expect(noticeOf(stage)).toMatchObject({ is: 'not-noted', trouble: { kind: 'down' } });
  });

  test('the ticket is full of comments', async () => {
    const stage = await openCase('standard');
    const { comments } = stage.world.state.zendesk;
    for (let n = 1; n < 5_000; n += 1) comments.push(comment(n % 170, 4201, 'Hello?'));
    await begin(stage, 'link-account');
    expect(changesSent(stage.world)).toEqual([]);
    expect(noticeOf(stage)).toMatchObject({
      trouble: { kind: 'bad-request', detail: expect.stringContaining('maximum number of comments') },
    });
  });
});

test('a note that was refused can be written when Zendesk takes it, and then the change goes', async () => {
  const stage = await openCase('standard');
  stage.world.knobs.faults.push(onNote({ does: 'html-502' }));
  await begin(stage, 'link-account');
  await go(stage, 'link-account');
  expect(done(stage.world)).toEqual(['link_gitlab_account']);
});

test('a note whose reply was lost is found on the ticket, and the change goes', async () => {
  const stage = await openCase('standard');
  stage.world.knobs.faults.push(onNote({ does: 'lose-reply' }));
  await begin(stage, 'link-account');
  expect(notesOn(stage.world).filter((one) => one.event === 'begun')).toHaveLength(1);
  expect(done(stage.world)).toEqual(['link_gitlab_account']);
});

test('a note behind a gateway that gave up is found on the ticket, and the change goes', async () => {
  const stage = await openCase('standard');
  stage.world.knobs.faults.push(onNote({ does: 'applied-then-502' }));
  await begin(stage, 'link-account');
  expect(notesOn(stage.world).filter((one) => one.event === 'begun')).toHaveLength(1);
  expect(done(stage.world)).toEqual(['link_gitlab_account']);
});

test('a note that lands late, when nothing was sent, is looked at and can be ended', async () => {
  const stage = await openCase('standard');
  stage.world.knobs.faults.push(onNote({ does: 'apply-late', delayMs: 5_000 }));
  await begin(stage, 'link-account');
  await stage.pass(10_000);
  await go(stage, 'link-account');
  expect(changesSent(stage.world)).toEqual([]);
  expect(stage.step('link-account')?.step.at).toBe('looking');
  await stage.pass(60_000);
  await stage.send({ type: 'did-not-happen', step: stage.step('link-account')?.id ?? '' });
  await go(stage, 'link-account');
  expect(done(stage.world)).toEqual(['link_gitlab_account']);
});

/** The first note is written, and none after it. */
async function settledUnnoted(): Promise<Stage> {
  const stage = await openCase('standard');
  await stage.send({ type: 'start' });
  stage.world.knobs.faults.push(onNote({ does: 'lose-reply' }), onNote({ does: 'html-502', times: 3 }));
  await go(stage, 'link-account');
  expect(at(stage, 'link-account')).toBe('settled');
  expect(stage.state().pendingNotes.map(({ entry }) => entry.event)).toEqual(['settled']);
  return stage;
}

test('an ending that could not be noted is noted later, once, and as it was', async () => {
  const stage = await settledUnnoted();
  await stage.pass(120_000, 5_000);
  expect(stage.state().pendingNotes).toEqual([]);
  const [begun, settled, ...more] = notesOn(stage.world);
  expect([begun?.event, settled?.event, more]).toEqual(['begun', 'settled', []]);
  expect(settled?.attempt).toBe(begun?.attempt);
});

test('an ending that a rate limit put off is not tried before the limit ends', async () => {
  const stage = await openCase('standard');
  await stage.send({ type: 'start' });
  const limited = onNote({ does: 'rate-limit-json', retryAfter: 50 });
  stage.world.knobs.faults.push(onNote({ does: 'lose-reply' }), limited);
  await go(stage, 'link-account');
  const asked = stage.world.log.filter((one) => one.service === 'zendesk').length;
  await stage.pass(49_000);
  expect(stage.world.log.filter((one) => one.service === 'zendesk')).toHaveLength(asked);
  await stage.pass(2_000);
  expect(notesOn(stage.world).map((one) => one.event)).toEqual(['begun', 'settled']);
});

test('a word that could not be noted does not count, and can be said again', async () => {
  const stage = await openCase('request-lost');
  await begin(stage, 'link-account');
  await stage.pass(60_000);
  stage.world.knobs.faults.push(onNote({ does: 'html-502' }));
  await didNotHappen(stage, 'link-account');
  expect(stage.state().pendingNotes.map(({ entry }) => entry.event)).toEqual(['did-not-happen']);
  expect(at(stage, 'link-account')).toBe('in-doubt');
  await stage.pass(120_000, 5_000);
  expect(at(stage, 'link-account')).toBe('in-doubt');
  expect(notesOn(stage.world).map((one) => one.event)).toEqual(['begun']);
  await didNotHappen(stage, 'link-account');
  expect(stage.state().pendingNotes).toEqual([]);
  await go(stage, 'link-account');
  expect(notesOn(stage.world).map((one) => one.event)).toEqual([
    'begun',
    'did-not-happen',
    'begun',
    'settled',
  ]);
});

test('a note that Zendesk never takes is not tried for ever', async () => {
  const stage = await openCase('standard');
  await stage.send({ type: 'start' });
  stage.world.knobs.faults.push(onNote({ does: 'lose-reply' }), onNote({ does: 'html-502', times: 1_000 }));
  await go(stage, 'link-account');
  await stage.pass(60 * 60_000, 60_000);
  const tried = notesSent(stage.world).length;
  await stage.pass(60 * 60_000, 60_000);
  expect(notesSent(stage.world)).toHaveLength(tried);
  expect(stage.state().pendingNotes).toMatchObject([{ due: null }]);
});

test('an ending that could not be noted is looked at and noted by the next frame', async () => {
  const stage = await settledUnnoted();
  stage.world.knobs.faults.splice(0);
  const again = await stage.reload();
  expect(notesOn(again.world).map((one) => one.event)).toEqual(['begun', 'settled']);
  expect(done(again.world)).toEqual(['link_gitlab_account']);
});
