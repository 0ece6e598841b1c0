/** The journal: what stands on the ticket before a change and after it, and whose words count. */
import { expect, test } from 'vitest';
import { plainOf } from '../world/zendesk/text.ts';
import { comment, OTHER_AGENT, REQUESTER } from '../world/build/index.ts';
import { minutesAgo } from '../world/dates.ts';
import { at, begin, didNotHappen, go, line } from './at-hand.ts';
import { notesOn } from './model/ticket-notes.ts';
import { open, openCase } from './stage.ts';
import { changesSent, notesSent, privateNotes } from './traffic.ts';

const marker = 'provisioning-journal v1 ';

const lineFor = (event: string, attempt: string, more: object = {}): string =>
  marker +
  JSON.stringify({
    procedure: 'link-account',
    wish: { customer: 5501, uid: '4711' },
    agent: 'Ben Okafor',
    at: '2027-01-15T09:00:00Z',
    event,
    attempt,
    ...more,
  });

test('the note stands on the ticket before the change is sent, and its proof after the looks', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  const [first, second] = notesSent(stage.world);
  const [change] = changesSent(stage.world);
  const looks = stage.world.log.filter((one) => one.method === 'GET' && one.url.endsWith('customers/5501'));
  const proof = looks.at(-1);
  expect([first?.n, change?.n, proof?.n, second?.n]).toEqual(
    [first?.n, change?.n, proof?.n, second?.n].toSorted((a, b) => (a ?? 0) - (b ?? 0)),
  );
  expect(notesOn(stage.world).map((one) => one.event)).toEqual(['begun', 'settled']);
});

test('a note is private, begins with a sentence for people and ends with one line for the app', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  const note = stage.world.state.zendesk.comments.find((one) => one.html_body.includes(marker));
  expect(note?.public).toBe(false);
  const lines = plainOf(note?.html_body ?? '').split('\n');
  expect(lines[0]).toBe('Linking mia-torres to customer 5501, begun by Ann Reyes.');
  expect(lines.at(-1)?.startsWith(marker)).toBe(true);
});

test('the line tells procedure, wish, agent, time and what the group had before', async () => {
  const stage = await openCase('extra-minutes');
  await begin(stage, 'change-namespace');
  expect(notesOn(stage.world)[0]).toMatchObject({
    event: 'begun',
    procedure: 'change-namespace',
    wish: { subscription: 'A-S00012345', namespace: 9001 },
    agent: 'Ann Reyes',
    at: '2027-01-15T09:30:00.000Z',
    before: { 'extra-minutes': 3000, plan: 'free' },
  });
});

test('the proof tells what the group has after it, beside what it had before', async () => {
  const stage = await openCase('too-few-seats');
  await begin(stage, 'force-associate');
  expect(notesOn(stage.world).at(-1)).toMatchObject({
    event: 'settled',
    before: { plan: 'free' },
    after: { plan: 'premium', seats: 10 },
  });
});

test('what the agent gave for each gate stands in the note, by finding', async () => {
  const stage = await openCase('too-few-seats');
  await stage.send({ type: 'start' });
  await stage.send({ type: 'give', key: 'seats-match', text: 'Agreed in the mail of 14 January.' });
  await go(stage, 'force-associate');
  expect(notesOn(stage.world)[0]).toMatchObject({
    reasons: { 'seats-match': 'Agreed in the mail of 14 January.' },
  });
});

test('a refusal is noted with the service’s own words', async () => {
  const stage = await openCase('extra-minutes');
  await begin(stage, 'change-namespace');
  expect(notesOn(stage.world).map((one) => one.event)).toEqual(['begun', 'refused']);
  expect(notesOn(stage.world).at(-1)).toMatchObject({
    refusal: { id: 'extra-minutes', raw: expect.stringContaining('additional CI minutes') },
  });
});

test('the agent’s word that a change did not happen is noted under the attempt that it ends', async () => {
  const stage = await openCase('request-lost');
  await begin(stage, 'link-account');
  await stage.pass(60_000);
  await didNotHappen(stage, 'link-account');
  const notes = notesOn(stage.world);
  expect(notes.map((one) => one.event)).toEqual(['begun', 'did-not-happen']);
  expect(notes[1]?.attempt).toBe(notes[0]?.attempt);
  expect(privateNotes(stage.world).at(-1)).toContain('did not happen, by the word of Ann Reyes');
});

test('a note is written with the stamp that was read before the journal', async () => {
  const stage = await openCase('standard');
  const stamp = stage.world.state.zendesk.tickets[0]?.updated_at;
  await begin(stage, 'link-account');
  expect(JSON.parse(notesSent(stage.world)[0]?.requestBody ?? '{}')).toMatchObject({
    ticket: { safe_update: true, updated_stamp: stamp, comment: { public: false } },
  });
});

test('words that Zendesk would fill in never stand in a note', async () => {
  const stage = await openCase('too-few-seats');
  await stage.send({ type: 'start' });
  await stage.send({ type: 'give', key: 'seats-match', text: 'As in {{ticket.title}} and {% if %}' });
  await go(stage, 'force-associate');
  expect(notesSent(stage.world)[0]?.requestBody).not.toMatch(/\{\{|\{%/);
  const again = await stage.reload();
  expect(again.sight().snapshot.journal.entries[0]?.reasons['seats-match']).toBe(
    'As in {{ticket.title}} and {% if %}',
  );
});

test('a public comment never counts as journal, whoever wrote it', async () => {
  const stage = await openCase('journal-forged', {}, (seed) => {
    seed.zendesk.comments.push(
      comment(2, 4341, lineFor('begun', 'public-one'), { author_id: OTHER_AGENT, public: true }),
    );
  });
  expect(stage.sight().snapshot.journal.entries).toEqual([]);
  expect(stage.standing()).toBe('ready');
});

test('a private note of an end user does not count as journal', async () => {
  const stage = await openCase('standard', {}, (seed) => {
    const note = { author_id: REQUESTER, public: false };
    seed.zendesk.comments.push(comment(1, 4201, lineFor('begun', 'theirs'), note));
  });
  expect(stage.sight().snapshot.journal.entries).toEqual([]);
});

test('a malformed line is ignored, and said', async () => {
  const note = { author_id: OTHER_AGENT, public: false };
  const stage = await openCase('standard', {}, (seed) => {
    seed.zendesk.comments.push(
      comment(1, 4201, `${marker}{"procedure":"link-acc`, note),
      comment(2, 4201, lineFor('begun', 'x', { procedure: 'make-coffee' }), note),
    );
  });
  expect(stage.sight().snapshot.journal).toMatchObject({ entries: [], malformed: 2 });
  expect(stage.standing()).toBe('ready');
});

test('notes of one second are read in the order in which they were written', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  const again = await stage.reload();
  expect(line(again)).toEqual(['link-account settled', 'change-namespace ready']);
});

test('the ending of one attempt ends no other one', async () => {
  const note = { author_id: OTHER_AGENT, public: false };
  const stage = await openCase('standard', {}, (seed) => {
    const told = [
      lineFor('begun', 'first'),
      lineFor('did-not-happen', 'first'),
      lineFor('begun', 'second'),
      lineFor('refused', 'first'),
    ];
    told.forEach((words, n) =>
      seed.zendesk.comments.push(comment(n + 1, 4201, words, { ...note, created_at: minutesAgo(20 - n) })),
    );
  });
  expect(at(stage, 'link-account')).toBe('looking');
  expect(stage.step('link-account')?.begunBy?.agent).toBe('Ben Okafor');
});

test('a journal that lies behind a hundred comments is found', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  const { comments } = stage.world.state.zendesk;
  const settled = comments.find((one) => one.html_body.includes('proven by looking'));
  if (settled !== undefined) settled.id += 1_000_000;
  for (let n = 0; n < 120; n += 1) {
    const talk = comment(0, 4201, `Any news? (${n})`, { created_at: settled?.created_at ?? '' });
    comments.push({ ...talk, id: (settled?.id ?? 0) - 500_000 + n });
  }
  const again = await open(stage.world);
  expect(line(again)[0]).toBe('link-account settled');
});
