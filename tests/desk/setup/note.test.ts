/** On demand a private note is written and read back; what is read back decides, not how the writing was answered. */
import { describe, expect, test } from 'vitest';
import { noteLevels, tryNote } from '../../../src/desk/setup/note.ts';
import { answers, checked, says, type Setup } from './check.ts';

const mark = '2027-01-15T09:30:00.000Z';
const sentence = `A note is tried {{ticket.title}} <b>${mark}</b>`;

async function tried(setup: Setup) {
  const { ports, stage } = await checked(setup);
  const told = await tryNote(ports, stage.state().ticket.id, sentence, mark);
  const { comments } = stage.world.state.zendesk;
  return { told, written: comments.filter((one) => one.html_body.includes(mark)) };
}

test('it is added once, private, as text, and found', async () => {
  const { told, written } = await tried({});
  expect(told).toEqual({ is: 'found' });
  expect(written).toHaveLength(1);
  expect(written[0]?.public).toBe(false);
  expect(written[0]?.html_body).not.toMatch(/<b>|\{\{/);
});

const note = { match: { service: 'zendesk', method: 'PUT' } } as const;
const reading = { match: { service: 'zendesk', path: '/comments' } } as const;
/** As a trigger leaves it. */
const madePublic = says(
  /\/comments/,
  200,
  JSON.stringify({
    comments: [{ id: 1, public: true, created_at: mark, plain_body: sentence, author_id: 901 }],
  }),
);

describe('otherwise it is told as it is', () => {
  test.each<[string, Setup, string, string, number]>([
    ['a trigger made it public', madePublic, 'public', 'block', 1],
    ['the answer was lost on its way', answers({ ...note, does: 'lose-reply' }), 'found', 'ok', 1],
    ['it was refused', answers({ ...note, does: 'status', status: 403, body: '{}' }), 'not-added', 'warn', 0],
    ['the comments cannot be read', answers({ ...reading, does: 'html-520' }), 'unread', 'unread', 1],
  ])('%s', async (_, setup, is, level, count) => {
    const { told, written } = await tried(setup);
    expect(told.is).toBe(is);
    expect(noteLevels[told.is]).toBe(level);
    expect(written).toHaveLength(count);
  });
});

test('a note that was taken and is nowhere to be seen is not found', async () => {
  const { ports, stage } = await checked({});
  const taken = { client: ports.client, note: () => Promise.resolve(true) };
  expect(await tryNote(taken, stage.state().ticket.id, sentence, mark)).toEqual({ is: 'not-found' });
  expect(noteLevels['not-found']).toBe('warn');
});
