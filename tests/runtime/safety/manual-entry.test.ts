/**
 * The agent's word (cases/safety.md 19 and 37): what a journal tells of it is proposed in the form at most, and a word that was
 * pressed by mistake is taken back within the case, and noted.
 */
import { describe, expect, test } from 'vitest';
import {
  AGENT,
  entryOn,
  journalNote,
  mergedNote,
  OTHER_AGENT,
  pastedNote,
  lineOf,
} from '../../world/build/index.ts';
import type { Comment } from '../../world/state/zendesk.ts';
import { gatesOf } from '../../../src/core/case/gates.ts';
import { mayBeTakenBack } from '../../../src/core/step/transition.ts';
import { at, gateOf, give, go, line, press, stepOf } from '../fixtures.ts';
import { byHand } from '../agents/hands.ts';
import { notesOn } from '../model/ticket-notes.ts';
import { openCase, type Stage } from '../stage.ts';
import { done } from '../traffic.ts';
import { standardWord, tell } from './told.ts';

const ticket = 4311;
const word = { ...standardWord, 'subscription-name': 'A-S00077777', 'subscription-plan': 'ultimate' };

const entry = (event: string, by = OTHER_AGENT) =>
  entryOn(ticket, { event, word, agentId: String(by), wish: { customer: 5501, uid: '4711' } });

const withNotes = (...notes: readonly Comment[]): Promise<Stage> =>
  openCase('guided', {}, (seed) => void seed.zendesk.comments.push(...notes));

describe('facts that a journal tells', () => {
  const counted: readonly (readonly [string, Comment[]])[] = [
    ['of a colleague', [journalNote(1, ticket, entry('begun')), journalNote(2, ticket, entry('settled'))]],
    [
      'of the agent',
      [journalNote(1, ticket, entry('begun', AGENT)), journalNote(2, ticket, entry('settled', AGENT))],
    ],
  ];

  test.each(counted)('%s: stand in the form, and nothing is taken of them', async (_, notes) => {
    const stage = await withNotes(...notes);
    await stage.pass(10_000);
    expect(stage.state().form['subscription-name']).toBe('A-S00077777');
    expect(stage.state().formTaken).toBe(false);
    expect(stage.status()).toBe('choosing');
    expect(stage.assessment().plan).toEqual([]);
    await stage.send({ type: 'start' });
    expect(line(stage).filter((one) => !one.endsWith('settled'))).toEqual([]);
  });

  test('are not proposed again over what the agent has typed', async () => {
    const stage = await withNotes();
    await stage.send({ type: 'fill-in', field: 'subscription-name', value: 'A-S00012345' });
    stage.world.state.zendesk.comments.push(
      journalNote(1, ticket, { ...entry('begun'), at: new Date(stage.world.now()).toISOString() }),
    );
    stage.desk.emit({ type: 'saved' });
    await stage.calm();
    expect(stage.state().form).toEqual({ 'subscription-name': 'A-S00012345' });
  });

  const texts: readonly (readonly [string, Comment])[] = [
    ['merged', mergedNote(1, ticket, lineOf(entry('settled')))],
    ['pasted', pastedNote(1, ticket, lineOf(entry('settled')))],
    ['public', journalNote(1, ticket, entry('begun'), { public: true })],
    ['by another than it says', journalNote(1, ticket, entry('begun'), { author_id: AGENT })],
  ];

  test.each(texts)('%s, so that they do not count: are not even proposed', async (_, note) => {
    const stage = await withNotes(note);
    expect(stage.state().form).toEqual({});
    expect(stage.state().formTaken).toBe(false);
  });

  test('that another agent had taken in the same browser are theirs alone', async () => {
    const stage = await withNotes();
    await tell(stage);
    expect(stage.state().formTaken).toBe(true);
    const ben = await stage.reload({ agentId: OTHER_AGENT });
    expect(ben.state().formTaken).toBe(false);
    expect(ben.state().form['subscription-name']).toBe('A-S00012345');
  });

  test('that the agent took a quarter of an hour ago are proposed after a reload, and not taken', async () => {
    const stage = await withNotes();
    await tell(stage);
    const soon = await stage.reload();
    expect(soon.state().formTaken).toBe(true);
    await soon.pass(16 * 60_000, 60_000);
    const late = await soon.reload();
    expect(late.state().formTaken).toBe(false);
    expect(late.state().form['subscription-name']).toBe('A-S00012345');
  });
});

test('the state that was told is ticked as seen there, and anew after a quarter of an hour', async () => {
  const stage = await withNotes();
  await tell(stage);
  await stage.send({ type: 'start' });
  for (const gate of gatesOf(stage.state(), stage.assessment(), stepOf(stage, 'change-namespace'))) {
    if (gate.id !== 'departure') await give(stage, 'change-namespace', gate.id, 'Asked.');
  }
  await press(stage, 'change-namespace');
  expect(at(stage, 'change-namespace')).toBe('ready');
  await give(stage, 'change-namespace', 'departure');
  expect(gateOf(stage, 'change-namespace', 'departure').given).toBe(true);
  await stage.pass(16 * 60_000, 60_000);
  expect(gateOf(stage, 'change-namespace', 'departure').given).toBe(false);
  await press(stage, 'change-namespace');
  expect(at(stage, 'change-namespace')).toBe('ready');
  await go(stage, 'change-namespace');
  expect(at(stage, 'change-namespace')).toBe('waiting');
});

describe('a word that was pressed by mistake', () => {
  /** The account is not linked, and the agent says that it is. */
  async function linkedByWord(): Promise<Stage> {
    const stage = await openCase('guided');
    await tell(stage, { 'linked-uid': 'none' });
    await stage.send({ type: 'choose', field: 'gitlab-user', value: 'mia-torres' });
    await stage.send({ type: 'start' });
    await go(stage, 'link-account');
    await stage.send({ type: 'done-in-admin', step: stepOf(stage, 'link-account').id });
    expect(at(stage, 'link-account')).toBe('settled');
    return stage;
  }

  const takeBack = (stage: Stage): Promise<void> =>
    stage.send({ type: 'take-back', step: stepOf(stage, 'link-account').id });

  const returns: readonly (readonly [string, (stage: Stage) => Promise<Stage>])[] = [
    ['at once', (stage) => Promise.resolve(stage)],
    [
      'after the next step was looked at for a while',
      async (stage) => {
        await stage.pass(120_000, 10_000);
        return stage;
      },
    ],
  ];

  test.each(returns)('%s: is taken back, noted, and the step can go again', async (_, later) => {
    const stage = await later(await linkedByWord());
    await takeBack(stage);
    expect(at(stage, 'link-account')).toBe('ready');
    expect(notesOn(stage.world).map((one) => one.event)).toEqual(['begun', 'settled', 'did-not-happen']);
    await go(stage, 'link-account');
    expect(at(stage, 'link-account')).toBe('waiting');
  });

  test('is not settled for whoever opens the ticket next', async () => {
    const stage = await linkedByWord();
    await takeBack(stage);
    const ben = await stage.reload({ agentId: OTHER_AGENT, autosave: new Map<string, string>() });
    expect(line(ben)).not.toContain('link-account settled');
  });

  test('whose taking back could not be noted stands', async () => {
    const stage = await linkedByWord();
    stage.world.knobs.faults.push({
      match: { service: 'zendesk', change: true },
      does: 'html-502',
      times: 9,
    });
    await takeBack(stage);
    expect(notesOn(stage.world).map((one) => one.event)).toEqual(['begun', 'settled']);
    expect(at(stage, 'link-account')).not.toBe('ready');
    expect(done(stage.world)).toEqual([]);
  });

  test('what was seen, and not only said, is not taken back', async () => {
    const stage = await openCase('guided-with-api');
    await stage.send({ type: 'start' });
    await go(stage, 'link-account');
    byHand(stage.world, 'link-account', { customer: 5501, uid: '4711' });
    await stage.send({ type: 'done-in-admin', step: stepOf(stage, 'link-account').id });
    expect(at(stage, 'link-account')).toBe('settled');
    expect(mayBeTakenBack(stepOf(stage, 'link-account').step)).toBe(false);
    await takeBack(stage);
    expect(at(stage, 'link-account')).toBe('settled');
  });
});
