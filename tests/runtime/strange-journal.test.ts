/** Journals that tell of another group, that another hand has written, or that cannot be read. */
import { isBegun } from '../../src/core/case/phase.ts';
import { expect, test } from 'vitest';
import { entryOn, journalNote } from '../world/build/index.ts';
import { at, begin } from './fixtures.ts';
import { work } from './agents/keen-agent.ts';
import { notesOn } from './model/ticket-notes.ts';
import { openCase } from './stage.ts';

test('what another group had before is no measure for this one', async () => {
  const stage = await openCase('standard', {}, (seed) => {
    const [group] = seed.gitlab.namespaces;
    if (group === undefined) return;
    group.extra_shared_runners_minutes_limit = 50_000;
    const other = { ...group, id: 9002, path: 'acme-b', full_path: 'acme-b' };
    seed.gitlab.namespaces.push({
      ...other,
      extra_shared_runners_minutes_limit: 100,
      members: group.members,
    });
  });
  await stage.send({ type: 'choose', field: 'namespace', value: 'acme-corp' });
  await begin(stage, 'link-account');
  await stage.send({ type: 'choose', field: 'namespace', value: 'acme-b' });
  const again = await stage.reload();
  expect(again.assessment().snapshot.namespace).toMatchObject({ value: { path: 'acme-b' } });
  expect(again.state().before?.['extra-minutes']).not.toBe(50_000);
});

test('an entry whose wish no procedure takes can be ended by the agent’s word', async () => {
  const wish = { subscription: 'A-S00012345', namespace: '9001' };
  const strange = entryOn(4201, { procedure: 'change-namespace', wish });
  const stage = await openCase('standard', {}, (seed) => {
    seed.zendesk.comments.push(journalNote(1, 4201, strange));
  });
  await stage.pass(60_000, 5_000);
  const doubted = stage.state().steps.find((one) => one.step.at === 'in-doubt');
  await stage.send({ type: 'did-not-happen', step: doubted?.id ?? '' });
  expect(notesOn(stage.world).map((one) => one.event)).toEqual(['begun', 'did-not-happen']);
  const again = await stage.reload();
  await work(again);
  expect(again.status()).toBe('closed');
});

test('an unread conversation is no empty journal: nothing can start, and that is said', async () => {
  const stage = await openCase('begun-by-colleague', {}, (seed) => {
    seed.knobs = { faults: [{ match: { service: 'zendesk' }, does: 'html-502' }] };
  });
  expect(stage.status()).toBe('blocked');
  expect(stage.assessment().journalUnread).toMatchObject({ kind: 'down', service: 'zendesk' });
  await stage.send({ type: 'start' });
  expect(isBegun(stage.state())).toBe(false);
});

test('a journal that could not be read at the opening is followed once it can be', async () => {
  const stage = await openCase('begun-by-colleague', {}, (seed) => {
    seed.knobs = { faults: [{ match: { service: 'zendesk' }, does: 'html-502' }] };
  });
  expect(stage.state().steps).toEqual([]);
  await stage.send({ type: 'refresh' });
  expect(at(stage, 'link-account')).toBe('looking');
});
