/** Zendesk renders placeholders at Submit, so none that others wrote may stand in a reply, whatever it was made of. */
import { describe, expect, test } from 'vitest';
import type { Seed } from '../world/seed.ts';
import { macroIds } from '../world/settings.ts';
import { openCase, type Stage, type StageOptions } from './stage.ts';

const names = [
  '{{ticket.comments_formatted}}',
  '{% for c in ticket.comments %}{{c.value}}{% endfor %}',
  '&#123;&#123;ticket.comments_formatted}}',
  '{<b>{ticket.comments_formatted}}',
  '{{ticket.requester.name}}',
];

const named =
  (name: string) =>
  (seed: Seed): void => {
    for (const user of seed.zendesk.users) if (user.role === 'end-user') user.name = name;
  };

/** Zendesk's preview of a macro with these words, as HTML or as plain text, and nothing filled in. */
const worded =
  (html: string): NonNullable<StageOptions['send']> =>
  (send) =>
  (request) => {
    if (!request.url.includes('/macros/')) return send(request);
    const json = { result: { ticket: { comment: { body: html } } } };
    return Promise.resolve({ tag: 'reply', status: 200, headers: {}, text: JSON.stringify(json), json });
  };

async function drafted(change: (seed: Seed) => void, options: StageOptions = {}, above = ''): Promise<Stage> {
  const stage = await openCase('already-there', options, change);
  if (above !== '') stage.desk.type(above);
  await stage.send({ type: 'draft-reply' });
  await stage.pass(3_000);
  return stage;
}

const asIs = (): void => {};
const withMacro: StageOptions = { settings: { confirmation_macro_id: macroIds.confirmation } };

/** What a renderer would come upon: as it stands, with entities resolved, and without the markup. */
function renderable(text: string): boolean {
  const resolved = text.replaceAll('&amp;', '&').replaceAll('&#123;', '{').replaceAll('&lcub;', '{');
  return [text, resolved, resolved.replaceAll(/<[^>]*>/g, '')].some((seen) => /\{\{|\{%/.test(seen));
}

describe.each<[string, StageOptions]>([
  ['the app’s own words', {}],
  ['a macro', withMacro],
  ['a macro in HTML', { ...withMacro, send: worded('<p>Hi {{ticket.requester.name}},</p><p>GROUPNAME</p>') }],
])('%s', (_what, options) => {
  test.each(names)('greet nobody by the name %s', async (name) => {
    const stage = await drafted(named(name), options);
    const { text } = stage.desk.composer;
    expect(renderable(text)).toBe(false);
    expect(text).not.toContain('comments_formatted');
    expect(text).toMatch(/(Hello|Hi) there,/);
    expect(stage.state().drafting).toMatchObject({ state: 'done' });
  });

  test('leave an odd name as it reads, without its braces', async () => {
    const stage = await drafted(named('Mia {QA'), options);
    expect(stage.desk.composer.text).toContain('Mia');
    expect(stage.desk.composer.text).not.toMatch(/[{}]/);
  });
});

describe('a macro', () => {
  test.each([
    ['a placeholder in plain text', 'Hi {{ticket.id}}'],
    ['a placeholder that the app does not fill', '<p>Hi {{ticket.id}}</p>'],
    ['a Liquid tag', '<p>{% if ticket.id %}Hi{% endif %}</p>'],
    ['one in entities', '<p>&#123;&#123;ticket.id}}</p>'],
    ['one across markup', '<p>{<b>{ticket.id}}</b></p>'],
    ['a name of every object', '<p>Hi {{constructor}}</p>'],
    ['a brace before the name of the group', '<p>{{GROUPNAME}}</p>'],
  ])('with %s gives way to the app’s own words', async (_what, words) => {
    const stage = await drafted(asIs, { ...withMacro, send: worded(words) });
    expect(renderable(stage.desk.composer.text)).toBe(false);
    expect(stage.desk.composer.text).toContain('<p>Hello Mia,</p>');
    expect(stage.state().drafting).toEqual({ state: 'done', problems: ['macro-open'] });
  });

  test('is filled with what the app knows, as words and not as markup', async () => {
    const words = '<p>Hi {{ticket.requester.first_name}}, GROUPNAME. {{current_user.name}}</p>';
    const change = (seed: Seed): void => {
      for (const user of seed.zendesk.users)
        user.name = user.role === 'end-user' ? '$&<b> Torres' : 'Ann <i>R</i>';
    };
    const { text } = (await drafted(change, { ...withMacro, send: worded(words) })).desk.composer;
    expect(text).toContain('<p>Hi $&amp;&lt;b&gt;, acme-corp. Ann &lt;i&gt;R&lt;/i&gt;</p>');
  });
});

describe('below what the agent has typed', () => {
  const ends: StageOptions = { ...withMacro, send: worded('{GROUPNAME} is ready') };

  test('a macro that would make a placeholder with it gives way', async () => {
    const stage = await drafted(asIs, ends, '<p>Hm</p>{<b>');
    expect(stage.desk.composer.text).toMatch(/^<p>Hm<\/p>\{<b><p>Hello Mia,/);
    expect(stage.state().drafting).toEqual({ state: 'done', problems: ['macro-open'] });
  });

  test('the same macro goes in where nothing is open', async () => {
    const stage = await drafted(asIs, ends, '<p>Hm</p>');
    expect(stage.desk.composer.text).toContain('{acme-corp} is ready');
    expect(stage.state().drafting).toEqual({ state: 'done', problems: [] });
  });

  test('a placeholder of the agent’s own is theirs', async () => {
    const stage = await drafted(asIs, {}, '<p>{{ticket.id}}</p>');
    expect(stage.desk.composer.text).toContain('<p>{{ticket.id}}</p><p>Hello Mia,');
  });
});

test('where even the app’s own words would hold one, nothing goes in, and it is said', async () => {
  const stage = await openCase('already-there', {
    services: (services) => ({
      ...services,
      replyWords: (language) =>
        services.replyWords(language).then((t) => Object.assign(() => '{{ticket.id}}', t)),
    }),
  });
  await stage.send({ type: 'draft-reply' });
  await stage.pass(3_000);
  expect(stage.desk.composer.text).toBe('');
  expect(stage.state().drafting).toEqual({ state: 'failed', problems: ['draft-open'] });
});
