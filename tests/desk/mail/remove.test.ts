/** Taking an address off a list: noted before, sent once, and done only where it is seen gone. */
import { describe, expect, test } from 'vitest';
import { lookAtMail } from '../../../src/desk/mail/look-at-mail.ts';
import { entryOn } from '../../../src/desk/mail/mail.ts';
import { removeOnce } from '../../../src/desk/mail/remove.ts';
import type { Fault, FaultKind, World } from '../../world/types.ts';
import { type AtDesk, deskAt } from '../ports.ts';

const address = 'mia@acme.example';

interface Played extends AtDesk {
  readonly press: () => ReturnType<typeof removeOnce>;
  readonly stages: string[];
}

/** The entry was seen and confirmed; what happens from then on is the test's. */
async function confirmed(): Promise<Played> {
  const { world, ports } = await deskAt('mail-suppressed');
  const entry = entryOn(await lookAtMail(ports, address), 'bounces');
  if (entry === null) throw new Error('The case has no bounce.');
  const stages: string[] = [];
  const wanted = { address, list: 'bounces', confirmed: entry, note: 'Ada removes it.' } as const;
  return { world, ports, stages, press: () => removeOnce(ports, wanted, (stage) => stages.push(stage)) };
}

const sentOf = (world: World) =>
  world.log.filter((one) => one.service === 'mailgun' && one.method === 'DELETE');
const noted = (world: World) =>
  world.state.zendesk.comments.filter((one) => one.html_body.includes('Ada removes it.')).length;

const deleting = (does: FaultKind, more: Partial<Fault> = {}): Fault => ({
  match: { service: 'mailgun', change: true },
  does,
  ...more,
});
const down = (path: string): Fault => ({
  match: { service: 'mailgun', method: 'GET', path },
  does: 'html-502',
  times: 9,
});

test('noted, sent and seen gone, in that order', async () => {
  const { world, press, stages } = await confirmed();
  const { removal, mail } = await press();
  expect(removal).toEqual({ is: 'gone' });
  expect(entryOn(mail, 'bounces')).toBeNull();
  expect(stages).toEqual(['looking', 'noting', 'removing', 'seeing']);
  expect(world.state.mailgun.removed).toEqual(['bounces mia@acme.example']);
  expect(world.state.mailgun.lists.bounces.map((one) => one.address)).toEqual(['ben@acme.example']);
  const [note, removed] = world.log.filter((one) => one.method !== 'GET');
  expect([note?.service, removed?.service]).toEqual(['zendesk', 'mailgun']);
});

describe('nothing is sent to Mailgun', () => {
  test.each<[string, (world: World) => void, string, number]>([
    ['where it is gone by then', (world) => void (world.state.mailgun.lists.bounces = []), 'gone-before', 0],
    [
      'where the entry is another one than was confirmed',
      ({ state }) => {
        const [entry] = state.mailgun.lists.bounces;
        if (entry) entry.error = 'Mailbox full';
      },
      'moved',
      0,
    ],
    [
      'where the list cannot be looked at',
      (world) => void world.knobs.faults.push(down('/bounces')),
      'not-looked',
      0,
    ],
    [
      'where the log cannot, and the list says nothing',
      ({ state, knobs }) => {
        state.mailgun.lists.bounces = [];
        knobs.faults.push(down('/events'));
      },
      'not-looked',
      0,
    ],
    ['where the note is not seen', (world) => void (world.knobs.notes = 'public'), 'not-noted', 1],
    [
      'where the note is refused',
      (world) =>
        void world.knobs.faults.push({
          match: { service: 'zendesk', change: true },
          does: 'status',
          status: 403,
        }),
      'not-noted',
      0,
    ],
  ])('%s', async (_, change, is, notes) => {
    const { world, press } = await confirmed();
    change(world);
    expect((await press()).removal).toEqual({ is });
    expect(sentOf(world)).toEqual([]);
    expect(noted(world)).toBe(notes);
  });
});

describe('it is sent once, whatever comes back', () => {
  test.each<[string, Fault, object, boolean]>([
    ['a lost reply, and it is seen gone', deleting('lose-reply'), { is: 'gone' }, true],
    ['a 502 after the fact', deleting('applied-then-502'), { is: 'gone' }, true],
    ['a lost request', deleting('lose-request'), { is: 'in-doubt' }, false],
    ['a page of the edge', deleting('html-502'), { is: 'in-doubt' }, false],
    ['a yes that did nothing', deleting('wrong-shape'), { is: 'still-there' }, false],
    [
      'a key without the right',
      deleting('status', { status: 403, body: '{"message":"Forbidden"}' }),
      { is: 'refused', words: 'Forbidden' },
      false,
    ],
    [
      'too many requests',
      deleting('rate-limit-json'),
      { is: 'refused', words: expect.stringContaining('too many') },
      false,
    ],
    [
      'a 404, for somebody was faster',
      deleting('status', { status: 404, body: '{"message":"Address not found"}' }),
      { is: 'refused', words: 'Address not found' },
      false,
    ],
  ])('%s', async (_, fault, removal, gone) => {
    const { world, press } = await confirmed();
    world.knobs.faults.push(fault);
    expect((await press()).removal).toEqual(removal);
    expect(sentOf(world)).toHaveLength(1);
    expect(noted(world)).toBe(1);
    expect(world.state.mailgun.removed).toHaveLength(gone ? 1 : 0);
  });

  test('what cannot be seen afterwards is in doubt, also after a yes', async () => {
    const { world, press } = await confirmed();
    world.subscribe(() => {
      if (world.state.mailgun.removed.length > 0) world.knobs.down.mailgun = true;
    });
    expect((await press()).removal).toEqual({ is: 'in-doubt' });
    expect(sentOf(world)).toHaveLength(1);
  });
});
