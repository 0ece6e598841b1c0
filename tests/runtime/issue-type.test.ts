/** The issue type of the reply: a label where a tag belongs is never set and never called done (cases/reading.md 13). */
import { describe, expect, test } from 'vitest';
import { fieldIds } from '../world/settings.ts';
import type { Seed } from '../world/seed.ts';
import type { Settings } from '../world/settings.ts';
import { openCase, type Stage } from './stage.ts';

const label = 'Associate namespace';
const tag = 'associate_namespace';
const fieldPath = `/ticket_fields/${fieldIds.issueType}`;

async function opened(settings: Settings, change: (seed: Seed) => void = () => {}): Promise<Stage> {
  return openCase('already-there', { settings }, change);
}

async function drafted(stage: Stage): Promise<Stage> {
  await stage.send({ type: 'draft-reply' });
  await stage.pass(3_000);
  return stage;
}

const offers =
  (...options: { name: string; value: string }[]) =>
  (seed: Seed): void => {
    for (const field of seed.zendesk.ticketFields)
      if (field.id === fieldIds.issueType) field.options = options;
  };
const unreadable = (seed: Seed): void => {
  const match = { service: 'zendesk', path: fieldPath } as const;
  seed.knobs = { ...seed.knobs, faults: [{ match, does: 'status', status: 500, times: 99 }] };
};
const elsewhere = (seed: Seed): void => {
  for (const ticket of seed.zendesk.tickets) ticket.ticket_form_id = 334447;
};

describe('what is set, and what is said of it', () => {
  test.each<[string, string, (seed: Seed) => void, readonly string[], string | undefined, string]>([
    ['the tag', tag, () => {}, [], tag, 'closed'],
    ['the tag, its options unread', tag, unreadable, [], tag, 'closed'],
    ['the label', label, () => {}, ['field-label'], undefined, 'closing'],
    ['the label, its options unread', label, unreadable, ['field-label'], undefined, 'closing'],
    [
      'a label of one word',
      'Renewal',
      offers({ name: 'Renewal', value: 'renewal_portal' }),
      ['field-label'],
      undefined,
      'closing',
    ],
    [
      'a label that two options share',
      label,
      offers({ name: label, value: tag }, { name: label, value: 'other' }),
      ['field-label'],
      undefined,
      'closing',
    ],
    ['a tag that is gone', 'old_tag', () => {}, ['field-no-option'], undefined, 'closing'],
    ['any text, where the field takes it', label, offers(), [], label, 'closed'],
    ['the label, on a form without the field', label, elsewhere, ['field-missing'], undefined, 'closed'],
  ])('%s', async (_, issue_type_value, change, problems, set, status) => {
    const stage = await drafted(await opened({ issue_type_value }, change));
    expect(stage.state().drafting).toEqual({ state: 'done', problems });
    expect(stage.desk.fields.get(fieldIds.issueType)).toBe(set);
    expect(stage.desk.composer.status).toBe('pending');
    expect(stage.status()).toBe(status);
  });
});

describe('set by hand, as the words say', () => {
  async function setByHand(stage: Stage): Promise<Stage> {
    await stage.desk.host.setField(fieldIds.issueType, tag);
    stage.desk.emit({ type: 'composer' });
    await stage.pass(1_000);
    return stage;
  }

  test('the case is closed, after a reload too', async () => {
    const stage = await setByHand(await drafted(await opened({ issue_type_value: label })));
    expect(stage.status()).toBe('closed');
    const { composer } = stage.desk;
    const later = await stage.reload({
      desk: (desk) => {
        desk.composer = composer;
      },
    });
    await later.pass(1_000);
    expect(later.status()).toBe('closed');
  });

  test('before the draft: nothing is wrong with the ticket, so nothing is said', async () => {
    const stage = await drafted(await setByHand(await opened({ issue_type_value: label })));
    expect(stage.state().drafting).toEqual({ state: 'done', problems: [] });
    expect(stage.status()).toBe('closed');
  });
});

test('the options are asked for once a draft, and at no opening', async () => {
  const stage = await opened({});
  const asked = () => stage.world.log.filter((one) => one.url.includes(fieldPath)).length;
  await stage.pass(5_000, 1_000);
  expect(asked()).toBe(0);
  await drafted(stage);
  expect(asked()).toBe(1);
  await drafted(stage);
  expect(asked()).toBe(1);
});

test('a setting that was put right in Zendesk meanwhile counts at the next try', async () => {
  const stage = await drafted(await opened({ issue_type_value: 'new_tag' }));
  expect(stage.state().drafting.problems).toEqual(['field-no-option']);
  for (const field of stage.world.state.zendesk.ticketFields)
    if (field.id === fieldIds.issueType) field.options.push({ name: 'New', value: 'new_tag' });
  await drafted(stage);
  expect(stage.state().drafting.problems).toEqual([]);
  expect(stage.status()).toBe('closed');
});
