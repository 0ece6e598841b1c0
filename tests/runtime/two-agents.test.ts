/** Two agents at one ticket: one of them acts, and the other is told who was faster. */
import { expect, test } from 'vitest';
import { entryOn, journalNote, OTHER_AGENT } from '../world/build/index.ts';
import { at, go, line } from './fixtures.ts';
import { flush } from './flush.ts';
import { notesOn } from './model/ticket-notes.ts';
import { open, openCase, type Stage } from './stage.ts';
import { changesSent, done, notesSent } from './traffic.ts';

async function bothReady(id = 'standard'): Promise<readonly [Stage, Stage]> {
  const ann = await openCase(id);
  const ben = await open(ann.world, { agentId: OTHER_AGENT });
  await ann.send({ type: 'start' });
  await ben.send({ type: 'start' });
  return [ann, ben];
}

const idOf = (stage: Stage, procedure: string): string => stage.step(procedure)?.id ?? '';

function customerWrites(stage: Stage): void {
  const { tickets, comments } = stage.world.state.zendesk;
  const [ticket] = tickets;
  if (ticket === undefined) throw new Error('The ticket is gone.');
  const id = Math.max(...comments.map((one) => one.id)) + 1;
  const words = { html_body: '<p>Any news?</p>', public: true, channel: 'email' };
  const at = '2027-01-15T09:30:00Z';
  comments.push({ id, ticket_id: ticket.id, author_id: ticket.requester_id, created_at: at, ...words });
  ticket.updated_at = '2027-01-15T09:29:59Z';
}

test('of two who go at the same moment one gets 409, reads again, and says who was faster', async () => {
  const [ann, ben] = await bothReady();
  ann.runtime.send({ type: 'go', step: idOf(ann, 'link-account') });
  ben.runtime.send({ type: 'go', step: idOf(ben, 'link-account') });
  await flush(ann.world);
  expect(notesSent(ann.world).some((one) => one.status === 409)).toBe(true);
  expect([ann.state().overtakenBy, ben.state().overtakenBy]).toEqual([null, 'Ann Reyes']);
  expect(done(ann.world)).toEqual(['link_gitlab_account']);
});

test('who was overtaken goes on from what the other one has done', async () => {
  const [ann, ben] = await bothReady();
  await go(ann, 'link-account');
  await go(ben, 'link-account');
  expect(line(ben)).toEqual(['link-account settled', 'change-namespace ready']);
  expect(changesSent(ann.world)).toHaveLength(1);
});

test('nothing is sent anew that a colleague has settled since the journal was read', async () => {
  const [ann, ben] = await bothReady('too-few-seats');
  await go(ann, 'force-associate');
  await go(ben, 'force-associate');
  expect(done(ann.world)).toEqual(['force_reassociate']);
  expect(ben.state().overtakenBy).toBe('Ann Reyes');
  expect(ben.status()).toBe('closing');
});

test('a colleague’s note that comes with a saved ticket is followed before the agent presses anything', async () => {
  const [ann, ben] = await bothReady();
  await go(ann, 'link-account');
  ben.desk.emit({ type: 'saved' });
  await ben.calm();
  expect(line(ben)).toEqual(['link-account settled', 'change-namespace ready']);
  expect(ben.state().overtakenBy).toBe('Ann Reyes');
});

test('a colleague’s change that is still on its way is looked at, not sent again', async () => {
  const [ann, ben] = await bothReady('applied-late');
  await go(ann, 'link-account');
  await go(ben, 'link-account');
  expect(at(ben, 'link-account')).toBe('looking');
  expect(ben.step('link-account')?.begunBy?.agent).toBe('Ann Reyes');
  await ben.pass(120_000);
  expect(done(ann.world)).toEqual(['link_gitlab_account']);
});

test('a customer who writes in between overtakes nobody', async () => {
  const [ann] = await bothReady();
  ann.world.knobs.latencyMs = 1_000;
  ann.runtime.send({ type: 'go', step: idOf(ann, 'link-account') });
  await ann.pass(1_000);
  customerWrites(ann);
  await ann.pass(10_000);
  expect(notesSent(ann.world).map((one) => one.status)).toContain(409);
  expect(ann.state().overtakenBy).toBeNull();
  expect(notesOn(ann.world)[0]?.event).toBe('begun');
  expect(done(ann.world)).toEqual(['link_gitlab_account']);
});

test('a second agent, with facts read anew, carries out the next step', async () => {
  const [ann, ben] = await bothReady();
  await go(ann, 'link-account');
  await ben.send({ type: 'refresh' });
  await go(ben, 'change-namespace');
  expect(at(ben, 'change-namespace')).toBe('settled');
  expect(done(ann.world)).toEqual(['link_gitlab_account', 'change_linked_namespace']);
});

test('the other viewers of the ticket are named', async () => {
  const stage = await openCase('standard');
  stage.desk.emit({ type: 'viewers', viewers: ['Ben Okafor'] });
  expect(stage.state().viewers).toEqual(['Ben Okafor']);
});

test('no draft tells of a link while a colleague’s change, begun unseen, is not proven', async () => {
  const stage = await openCase('already-there');
  expect(stage.status()).toBe('closing');
  const ticket = stage.world.state.zendesk.tickets[0]?.id ?? 0;
  const now = new Date(stage.world.now()).toISOString();
  const unseen = entryOn(ticket, {
    procedure: 'clear-subscription',
    wish: { subscription: 'A-S00012345' },
    at: now,
    about: { namespace: { id: 9001, path: 'acme-corp' } },
  });
  stage.world.state.zendesk.comments.push(journalNote(3, ticket, unseen, { created_at: now }));
  await stage.send({ type: 'draft-reply' });
  expect(stage.desk.composer.text).toBe('');
  expect(stage.status()).toBe('running');
});
