/** A case goes on in any browser, by any agent: what was begun is looked at first, and what ended stays ended. */
import { expect, test } from 'vitest';
import { entryOn, journalNote, OTHER_AGENT } from '../world/build/index.ts';
import { at, begin, didNotHappen, go, line, lookAgain } from './fixtures.ts';
import { work } from './agents/keen-agent.ts';
import { notesOn } from './model/ticket-notes.ts';
import { openCase, type Stage } from './stage.ts';
import { changesSent, done } from './traffic.ts';

/** Another agent, another browser: nothing of the old frame is left but the ticket and the world. */
const elsewhere = (stage: Stage): Promise<Stage> =>
  stage.reload({ agentId: OTHER_AGENT, autosave: new Map<string, string>() });

test('a change whose reply was lost is proven by another agent’s first look', async () => {
  const stage = await openCase('standard');
  stage.world.knobs.faults.push({ match: { service: 'customersdot', change: true }, does: 'lose-reply' });
  stage.world.knobs.latencyMs = 500;
  await stage.send({ type: 'start' });
  await stage.pass(2_000);
  await go(stage, 'link-account');
  await stage.pass(3_500);
  expect(done(stage.world)).toEqual(['link_gitlab_account']);
  stage.world.knobs.latencyMs = 0;
  const ben = await elsewhere(stage);
  expect(line(ben)).toEqual(['link-account settled', 'change-namespace ready']);
  expect(notesOn(ben.world).at(-1)).toMatchObject({ event: 'settled', agent: 'Ben Okafor' });
  expect(changesSent(ben.world)).toHaveLength(1);
});

test('a begun change is looked at before anything else, and who began it is said', async () => {
  const stage = await openCase('begun-by-colleague');
  expect(stage.step('link-account')).toMatchObject({ begunBy: { agent: 'Ben Okafor' } });
  expect(at(stage, 'link-account')).toBe('looking');
  expect(changesSent(stage.world)).toEqual([]);
});

test('a begun change that did not happen goes again only by the agent’s word', async () => {
  const stage = await openCase('begun-by-colleague');
  await stage.pass(30_000);
  expect(at(stage, 'link-account')).toBe('in-doubt');
  expect(changesSent(stage.world)).toEqual([]);
  await didNotHappen(stage, 'link-account');
  await go(stage, 'link-account');
  expect(notesOn(stage.world).map((one) => one.event)).toEqual([
    'begun',
    'did-not-happen',
    'begun',
    'settled',
  ]);
});

test('a begun change that had happened is settled without being sent', async () => {
  const stage = await openCase('begun-and-done');
  expect(at(stage, 'link-account')).toBe('settled');
  expect(changesSent(stage.world)).toEqual([]);
  expect(notesOn(stage.world).at(-1)?.event).toBe('settled');
});

test('a refusal and what it offers are there in another browser', async () => {
  const stage = await openCase('extra-minutes');
  await begin(stage, 'change-namespace');
  const ben = await elsewhere(stage);
  expect(line(ben)).toEqual(['change-namespace refused', 'force-associate ready']);
});

test('a refusal for now can go again after a look, in another browser too', async () => {
  const stage = await openCase('put-off');
  await begin(stage, 'link-account');
  const ben = await elsewhere(stage);
  await lookAgain(ben, 'link-account');
  await go(ben, 'link-account');
  expect(done(ben.world)).toEqual(['link_gitlab_account']);
});

test('a swap that was left half done shows the cleared one, and can be put back, elsewhere', async () => {
  const stage = await openCase('swap-refused');
  await begin(stage, 'clear-subscription');
  await go(stage, 'force-associate');
  const ben = await elsewhere(stage);
  expect(line(ben).slice(0, 2)).toEqual(['clear-subscription settled', 'force-associate refused']);
  await ben.send({ type: 'put-back' });
  await go(ben, 'put-back');
  expect(at(ben, 'put-back')).toBe('settled');
  expect(ben.world.state.gitlab.namespaces[0]?.plan).toMatchObject({ code: 'premium', seats: 20 });
});

test('a case that was put back stays so after a reload', async () => {
  const stage = await openCase('swap-refused');
  await begin(stage, 'clear-subscription');
  await go(stage, 'force-associate');
  await stage.send({ type: 'put-back' });
  await go(stage, 'put-back');
  const again = await stage.reload();
  expect(at(again, 'put-back')).toBe('settled');
  expect(again.status()).toBe('closing');
});

test('a case that was closed is closed in the next frame of the same composer', async () => {
  const stage = await openCase('too-few-seats');
  await work(stage);
  const { composer } = stage.desk;
  const again = await stage.reload({
    desk: (desk) => {
      desk.composer = composer;
    },
  });
  expect(again.status()).toBe('closed');
});

test('after minutes were set back last, the case still knows its subscription', async () => {
  const stage = await openCase('minutes-lost');
  await work(stage);
  await go(stage, 'set-compute-minutes');
  expect(at(stage, 'set-compute-minutes')).toBe('settled');
  const again = await stage.reload({ autosave: new Map<string, string>() });
  expect(again.assessment().snapshot.subscription?.name).toBe('A-S00012345');
  expect(again.status()).toBe('closing');
});

test('what was begun may need another step before it: the plan’s order goes before the journal’s', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  stage.world.knobs.faults.push({ match: { service: 'customersdot', change: true }, does: 'lose-request' });
  await go(stage, 'change-namespace');
  const [customer] = stage.world.state.customersdot.customers;
  if (customer !== undefined) Object.assign(customer, { uid: null, token: null });
  const again = await stage.reload();
  expect(line(again)).toEqual(['link-account locked', 'change-namespace looking']);
});

test('nothing is called done as long as the plan cannot be told, and it goes on once it can', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  stage.world.knobs.faults.push({
    match: { service: 'customersdot', change: false, path: '/subscriptions' },
    does: 'html-502',
    times: 3,
  });
  const again = await stage.reload();
  expect(line(again)).toEqual(['link-account settled']);
  expect(['closing', 'closed']).not.toContain(again.status());
  again.world.knobs.faults.splice(0);
  await again.send({ type: 'refresh' });
  expect(line(again)).toEqual(['link-account settled', 'change-namespace ready']);
});

test('a subscription chosen by mistake after a reload makes nothing look done', async () => {
  const stage = await openCase('standard');
  await begin(stage, 'link-account');
  const again = await stage.reload();
  await again.send({ type: 'choose', field: 'subscription', value: 'A-S99999999' });
  expect(again.status()).toBe('choosing');
  await again.send({ type: 'draft-reply' });
  expect(again.desk.composer.text).toBe('');
});

test('of two attempts at one wish the open one is looked at, not the later one that has ended', async () => {
  const refusal = { id: 'unknown', raw: 'No' };
  const stage = await openCase('standard', {}, (seed) => {
    const told = [
      { event: 'begun', attempt: 'first' },
      { event: 'begun', attempt: 'second' },
      { event: 'refused', attempt: 'second', refusal },
    ];
    told.forEach((one, n) => seed.zendesk.comments.push(journalNote(n + 1, 4201, entryOn(4201, one))));
  });
  expect(at(stage, 'link-account')).toBe('looking');
});

test('a draft names the group although the conversation that named it cannot be read again', async () => {
  const stage = await openCase('too-few-seats', {}, (seed) => {
    const group = seed.gitlab.namespaces[0];
    if (group !== undefined) group.members = [{ ...group.members[0]!, access_level: 50 }];
    const [first] = seed.zendesk.comments;
    if (first !== undefined)
      first.html_body = '<p>Put A-S00012345 on https://gitlab.com/acme-corp please.</p>';
  });
  await begin(stage, 'force-associate');
  stage.world.knobs.down.zendesk = true;
  stage.desk.emit({ type: 'saved' });
  await stage.calm();
  await stage.send({ type: 'draft-reply' });
  expect(stage.desk.composer.text).toContain('https://gitlab.com/groups/acme-corp/-/billings');
});

test('nothing is drafted while what it tells cannot be read again, and it is said', async () => {
  const stage = await openCase('too-few-seats');
  await begin(stage, 'force-associate');
  stage.world.knobs.down.gitlab = true;
  await stage.pass(70_000, 10_000);
  await stage.send({ type: 'draft-reply' });
  expect(stage.desk.composer.text).toBe('');
  expect(stage.state().drafting).toEqual({ state: 'failed', problems: ['not-so-now'] });
  stage.world.knobs.down.gitlab = false;
  await stage.send({ type: 'refresh' });
  await stage.send({ type: 'draft-reply' });
  expect(stage.desk.composer.text).toContain('https://gitlab.com/groups/acme-corp/-/billings');
});
