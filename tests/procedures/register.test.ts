/** What is asked of every procedure, whoever adds the next one. */
import { describe, expect, test } from 'vitest';
import { transition, locked } from '#core/step/transition.ts';
import { stepEffect } from '#core/step/effects.ts';
import type { Step } from '#core/step/state.ts';
import { procedureIds } from '#core/procedures/catalog.ts';
import { wishText } from '#core/domain/wish.ts';
import { procedureOf } from '../../src/procedures/index.ts';
import english from '../../translations/en.json' with { type: 'json' };
import { isQuestion } from '../world/question.ts';
import { samples } from './samples.ts';
import { everyId, prepared, trial } from './world.ts';

const link = 'https://acme-support.zendesk.com/agent/tickets/4201#x-0123456789ab';
const words: Readonly<Record<string, unknown>> = english.words.step;
const journal: Readonly<Record<string, string | undefined>> = english.words.journal.what;

test('the procedures are those of the automation contract, and each of the catalog can be carried out', () => {
  const contract = [
    'change-namespace',
    'clear-subscription',
    'force-associate',
    'link-account',
    'set-compute-minutes',
    'unlink-account',
  ];
  expect([...procedureIds].sort()).toEqual(contract);
  for (const id of procedureIds) expect(procedureOf(id).id).toBe(id);
});

describe.each(everyId.map((id) => [id, samples[id]] as const))('%s', (id, { wish, about, parts, wrong }) => {
  const job = () => trial(id, wish, parts(), about);
  const changes = ({ world }: ReturnType<typeof job>) => world.log.filter((one) => !isQuestion(one)).length;

  test('has words for the step and for the journal', async () => {
    const { sides } = await job().look();
    const wanted = [
      'do',
      'then',
      ...sides.flatMap((side) => [`now.${side.service}`, `proof.${side.service}`]),
    ];
    const written = wanted.map((key) => [key, expect.stringMatching(/\S/)]);
    expect(words[id]).toEqual(expect.objectContaining(Object.fromEntries(written)));
    expect(journal[id]).toMatch(/\S/);
  });

  test('takes its wish as well after a journey through JSON', () => {
    const again: unknown = JSON.parse(wishText(wish));
    expect(again).toEqual(wish);
    expect(procedureOf(id).prepare(again, about)).not.toHaveProperty('issues');
  });

  test.each(Object.entries(wrong).flatMap(([key, values]) => values.map((value) => [key, value] as const)))(
    'refuses %s = %j with a message that names it',
    (key, value) => {
      const made = procedureOf(id).prepare({ ...wish, [key]: value }, about);
      expect(made).toEqual({ issues: [expect.stringMatching(new RegExp(`^${key}: \\S`))] });
    },
  );

  test.each([undefined, null, 'x', 5, [], {}])('refuses %j altogether', (raw) => {
    const made = procedureOf(id).prepare(raw, about);
    expect('issues' in made && made.issues.length).toBeGreaterThan(0);
  });

  test('is not so before, asks once, and is so after: by looking', async () => {
    const one = job();
    expect((await one.look()).settled).toBe('no');
    expect(changes(one)).toBe(0);
    expect(await one.act(link)).toEqual({ tag: 'accepted' });
    expect(changes(one)).toBe(1);
    expect((await one.look()).settled).toBe('yes');
    expect(one.world.state.applied).toEqual([
      expect.objectContaining({ key: wishText(wish), ticketLink: link }),
    ]);
  });

  test('departs from a state that it sees, the same at each look, and tells it to the service', async () => {
    const one = job();
    const { departing } = await one.sees();
    expect(departing.is).toBe('seen');
    expect((await one.sees()).departing).toEqual(departing);
    if (departing.is !== 'seen') return;
    expect(await one.act(link, departing.from)).toEqual({ tag: 'accepted' });
    expect(JSON.stringify(one.world.log.at(-1))).toContain('expected');
  });

  test('sends nothing when it is so already', async () => {
    const one = job();
    await one.act(link);
    const before = changes(one);
    const now = one.world.now();
    const seen = await one.sees();
    const steps = [transition(locked, { type: 'unlock', now })];
    const then = (step: Step) => steps.push(step);
    then(transition(steps.at(-1) ?? locked, { type: 'looked', ...seen, auditCheck: null, now }));
    then(transition(steps.at(-1) ?? locked, { type: 'go', attempt: 'a', fresh: true, now }));
    expect(steps.map((step) => step.at)).toEqual(['looking', 'settled', 'settled']);
    expect(stepEffect(steps[2] ?? locked)).toBeNull();
    expect(changes(one)).toBe(before);
  });

  test('tells an agent how to do it by hand', () => {
    const { steps } = prepared(id, wish, about).guide(link, null);
    const keys = steps.map(({ key }) => key);
    expect(keys).toEqual([...new Set(keys)]);
    expect(keys[0]).toBe('sign-in-customersdot');
    for (const { page } of steps) expect(page?.path ?? '/').toMatch(/^\/[\w/.%?=-]*$/);
    const fields = steps.flatMap((step) => step.fields);
    expect(fields.filter((field) => field.label.trim() === '' || field.value.trim() === '')).toEqual([]);
  });

  test('can be told by hand also where only the wish is known', () => {
    const { steps } = prepared(id, wish, {}).guide(link, null);
    const said = steps.flatMap(({ params, page, fields }) => [params, page?.path, fields]);
    expect(steps.length).toBeGreaterThan(3);
    expect(JSON.stringify(said.filter((one) => one !== undefined))).not.toMatch(/undefined|null/);
  });

  test('never claims to be so where nothing can be read', async () => {
    const one = job();
    one.world.knobs.down = { customersdot: true, gitlab: true, zendesk: false };
    expect((await one.look()).settled).toBe('cannot-tell');
  });
});

describe('internal requests, as the settings’ contract words them', () => {
  const request = (id: (typeof everyId)[number]) =>
    prepared(id, samples[id].wish, samples[id].about).request(null);

  test('force associate', () => {
    const form = request('force-associate');
    expect(form).toMatchObject({
      title: 'Mechanizer: Force Associate A-S00012345 with acme-corp',
      lines: ['Namespace: acme-corp', 'Subscription: A-S00012345'],
      label: 'Mechanizer::Force Associate',
    });
    const done = (text: string) => form?.done.some((sign) => sign.test(text));
    expect(done('{:success=>true}')).toBe(true);
    expect(done('{:success=>false}')).toBe(false);
    expect(done('"name"=>"Free"')).toBe(false);
  });

  test('clear subscription', () => {
    const form = request('clear-subscription');
    expect(form).toMatchObject({
      title: 'Mechanizer: Clear Subscription A-S00012345',
      lines: ['Subscription: A-S00012345'],
      label: 'Mechanizer::Clear Subscription',
    });
    const done = (text: string) => form?.done.some((sign) => sign.test(text));
    expect(done('{"plan"=>{"code"=>"free", "name"=>"Free"}}')).toBe(true);
    expect(done('Subscription Unlinked')).toBe(true);
    expect(done('"name"=>"Premium"')).toBe(false);
  });

  test('the others are carried out by hand', () => {
    for (const id of ['link-account', 'unlink-account', 'change-namespace', 'set-compute-minutes'] as const) {
      expect(request(id), id).toBeNull();
    }
  });
});
