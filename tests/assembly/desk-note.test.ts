/** A note of the desk: it counts only where it is seen on the ticket, for staff alone. */
import { describe, expect, test } from 'vitest';
import type { Fault, Knobs, World } from '../world/types.ts';
import { deskAt } from '../desk/ports.ts';

const words = 'Ada removes <b>mia@acme.example</b>.\nThe reason: {{ticket.id}}';

const notesOf = (world: World) =>
  world.state.zendesk.comments.filter((one) => one.html_body.includes('Ada removes'));

const note: Fault = { match: { service: 'zendesk', change: true }, does: 'lose-reply' };
const refused = (status: number, times: number): Fault => ({
  ...note,
  does: 'status',
  status,
  body: '{}',
  times,
});
const conversation: Fault = { match: { path: '/comments' }, does: 'html-502', times: 9 };

describe('it is noted', () => {
  test.each<[string, Partial<Knobs>]>([
    ['where the answer shows it', {}],
    ['where the answer shows nothing and the ticket does', { notes: 'no-audit' }],
    ['where the answer was lost and the ticket shows it', { faults: [note] }],
    ['where the ticket had changed meanwhile, and it was written anew', { faults: [refused(409, 2)] }],
  ])('%s', async (_, knobs) => {
    const { world, ports } = await deskAt('mail-suppressed');
    Object.assign(world.knobs, knobs);
    expect(await ports.note(words)).toBe(true);
    expect(notesOf(world)).toMatchObject([{ public: false }]);
  });
});

describe('it is not known to be noted', () => {
  test.each<[string, Partial<Knobs>]>([
    ['where it came out public', { notes: 'public' }],
    ['where it never arrived', { faults: [{ ...note, does: 'lose-request' }] }],
    ['where the answer was lost and the ticket cannot be read', { faults: [note, conversation] }],
    [
      'where the answer shows nothing and the ticket cannot be read',
      { notes: 'no-audit', faults: [conversation] },
    ],
    ['where it is refused', { faults: [refused(403, 1)] }],
    ['where the ticket changes all the time', { faults: [refused(409, 9)] }],
    [
      'where the ticket cannot be read before',
      { faults: [{ match: { path: /tickets\/\d+$/ }, does: 'html-502' }] },
    ],
  ])('%s', async (_, knobs) => {
    const { world, ports } = await deskAt('mail-suppressed');
    Object.assign(world.knobs, knobs);
    expect(await ports.note(words)).toBe(false);
  });

  test('by an earlier note of the same words', async () => {
    const { world, ports } = await deskAt('mail-suppressed');
    expect(await ports.note(words)).toBe(true);
    world.advance(5_000);
    world.knobs.faults.push({ ...note, does: 'lose-request' });
    expect(await ports.note(words)).toBe(false);
    expect(notesOf(world)).toHaveLength(1);
  });
});

test('nothing of its words is markup, or for Zendesk to fill in', async () => {
  const { world, ports } = await deskAt('mail-suppressed');
  await ports.note(words);
  const [written] = notesOf(world);
  expect(written?.html_body).toContain('&lt;b&gt;mia@acme.example&lt;/b&gt;');
  expect(written?.html_body).not.toContain('{{');
});
