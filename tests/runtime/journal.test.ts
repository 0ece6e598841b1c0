/** The journal: what stands on the ticket before a change and after it, and whose words count. */
import { afterTheNote, movedToProd } from './safety/others.ts';
import { expect, test } from 'vitest';
import { plainOf } from '../world/zendesk/text.ts';
import { comment, entryOn, journalNote } from '../world/build/index.ts';
import { at, begin, didNotHappen, give, go, line } from './fixtures.ts';
import { notesOn } from './model/ticket-notes.ts';
import { tell } from './safety/told.ts';
import { open, openCase, type Stage } from './stage.ts';
import { changesSent, notesSent, privateNotes } from './traffic.ts';

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

/** The sentences of each private note, oldest first. */
const said = (stage: Stage): readonly (readonly string[])[] =>
  privateNotes(stage.world).map((html) =>
    plainOf(html)
      .split('\n')
      .filter((line) => line !== ''),
  );

test('a note is private, and says to people what is done and by whom, with nothing of a machine in it', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  const [begun, settled] = said(stage);
  expect(begun).toEqual(['Linking mia-torres to customer 5501, begun by Ann Reyes.']);
  expect(settled).toEqual(['Linking mia-torres to customer 5501: done, and seen. Noted by Ann Reyes.']);
  expect(privateNotes(stage.world).join('')).not.toMatch(/provisioning|[{}]/);
});

test('a note says what it is to become, and why it was confirmed', async () => {
  const stage = await openCase('too-few-seats');
  await stage.send({ type: 'start' });
  await give(stage, 'force-associate', 'seats-match', 'Agreed in the mail of 14 January.');
  await go(stage, 'force-associate');
  const [what, change, why] = said(stage)[0] ?? [];
  expect(what).toBe('Force associating A-S00012345 with acme-corp, begun by Ann Reyes.');
  expect(change).toContain('To become: plan premium, seats 10.');
  expect(why).toBe(
    'Confirmed before it: The customer agreed to missing seats: 14. Seats: 10; billable members of acme-corp: 24. ' +
      'Agreed in the mail of 14 January.',
  );
});

test('a tick is noted with what was shown, since the question alone would be answered with yes', async () => {
  const stage = await openCase('held-by-expired');
  await stage.send({ type: 'start' });
  await give(stage, 'clear-subscription', 'namespace-free');
  await go(stage, 'clear-subscription');
  const [, change, why] = said(stage)[0] ?? [];
  expect(change).toMatch(/^Before it: linked group 9001, path acme-corp\./);
  expect(why).toMatch(/^Confirmed before it: [^?]*A-S\d+[^?]* Confirmed\./);
});

test('what the ticket names is not repeated in a note: nobody’s writing stands in it', async () => {
  const stage = await openCase('names-a-foreign-one');
  await stage.send({ type: 'choose', field: 'subscription', value: 'A-S00012345' });
  await stage.send({ type: 'start' });
  await begin(stage, 'link-account');
  await give(stage, 'change-namespace', 'subscription-named');
  await go(stage, 'change-namespace');
  const notes = said(stage).flat().join(' ');
  expect(notes).toContain('The subscription of this step is meant, whatever the ticket names. Confirmed.');
  expect(notes).not.toContain('The ticket names');
});

test('the entry tells ticket, procedure, wish, agent, time and what the group had before', async () => {
  const stage = await openCase('extra-minutes');
  await begin(stage, 'change-namespace');
  expect(notesOn(stage.world)[0]).toMatchObject({
    event: 'begun',
    procedure: 'change-namespace',
    wish: { subscription: 'A-S00012345', namespace: 9001 },
    ticket: String(stage.world.state.zendesk.tickets[0]?.id),
    agent: 'Ann Reyes',
    agentId: '901',
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
  await give(stage, 'force-associate', 'seats-match', 'Agreed in the mail of 14 January.');
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
  expect(said(stage).at(-1)?.[1]).toMatch(/^It was answered: .*additional CI minutes/);
});

test('a change that did not go since the records had moved says so, and claims no answer', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  afterTheNote(stage.world, () => movedToProd(stage.world, 'A-S00012345'));
  await begin(stage, 'change-namespace');
  expect(notesOn(stage.world).at(-1)).toMatchObject({ event: 'refused', refusal: { id: 'moved', raw: '' } });
  expect(privateNotes(stage.world).at(-1)).toContain('so nothing was changed');
  expect(privateNotes(stage.world).at(-1)).not.toContain('It was answered');
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
  await give(stage, 'force-associate', 'seats-match', 'As in {{ticket.title}} and {% if %}');
  await go(stage, 'force-associate');
  expect(notesSent(stage.world)[0]?.requestBody).not.toMatch(/\{\{|\{%/);
  const again = await stage.reload();
  expect(again.assessment().snapshot.journal.entries[0]?.reasons['seats-match']).toBe(
    'As in {{ticket.title}} and {% if %}',
  );
});

test('notes of one second are read in the order in which they were written', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  const again = await stage.reload();
  expect(line(again)).toEqual(['link-account settled', 'change-namespace ready']);
});

test('the ending of one attempt ends no other one', async () => {
  const stage = await openCase('standard', {}, (seed) => {
    const told = [
      { event: 'begun', attempt: 'first' },
      { event: 'did-not-happen', attempt: 'first' },
      { event: 'begun', attempt: 'second' },
      { event: 'refused', attempt: 'first' },
    ];
    told.forEach((one, n) => seed.zendesk.comments.push(journalNote(n + 1, 4201, entryOn(4201, one))));
  });
  expect(at(stage, 'link-account')).toBe('looking');
  expect(stage.step('link-account')?.begunBy?.agent).toBe('Ben Okafor');
});

test('a journal that lies behind a hundred comments is found', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  const { comments } = stage.world.state.zendesk;
  const settled = comments.find((one) => one.html_body.includes('done, and seen'));
  if (settled !== undefined) settled.id += 1_000_000;
  for (let n = 0; n < 120; n += 1) {
    const talk = comment(0, 4201, `Any news? (${n})`, { created_at: settled?.created_at ?? '' });
    comments.push({ ...talk, id: (settled?.id ?? 0) - 500_000 + n });
  }
  const again = await open(stage.world);
  expect(line(again)[0]).toBe('link-account settled');
});

test('what was seen on the admin page is noted as that, and what is not known as not read', async () => {
  const stage = await openCase('guided');
  await tell(stage, { 'linked-uid': 'none' });
  await begin(stage, 'link-account');
  expect(said(stage)[0]).toEqual([
    'Linking mia-torres to customer 5501, begun by Ann Reyes.',
    'Before it: linked to other customers not read.',
    'Confirmed before it: The admin page of customer 5501 shows no linked GitLab.com user: Confirmed.',
  ]);
});
