import { describe, expect, test } from 'vitest';
import { answersOf, type Answers } from '#host/answers.ts';
import { open, openingOf, openingPaths } from '#host/ticket.ts';
import type { Opening } from '#host/host.ts';
import { readAgent } from '#host/people.ts';
import type { ReadResult, TroubleReason } from '#core/domain/loadable.ts';
import { FakeForm } from './fakes.ts';

const about = { subdomain: 'acme', issueTypeField: 77, scheme: 'light' } as const;

const requester = {
  id: 5,
  name: 'Ada Lovelace',
  email: 'ada@acme.example',
  locale: 'de',
  identities: [
    { id: 1, type: 'email', value: 'ada@acme.example', verified: true, primary: true },
    { id: 2, type: 'email', value: 'ada@home.example', verified: true, primary: false },
    { id: 3, type: 'email', value: 'old@acme.example', verified: false, primary: false },
    { id: 4, type: 'phone_number', value: '+49 30 1', verified: true, primary: false },
  ],
  organizations: [{ id: 8801, name: 'Acme GmbH' }],
};

const desk: Record<string, unknown> = {
  'ticket.id': 42,
  'ticket.subject': 'Please link A-S00012345',
  'ticket.requester': requester,
  'ticket.status': 'open',
  'ticket.comment.text': '<p></p>',
  'ticket.comment.type': 'publicReply',
  'ticket.comment.useRichText': true,
  channel: { name: 'email', sessionBased: false },
  'ticket.viewers': [
    { id: 9, name: 'Me', isEditing: true },
    { id: 10, name: 'Grace', isEditing: false },
    { id: 10, name: 'Grace', isIdle: true },
  ],
  currentUser: {
    id: 9,
    name: 'Me',
    locale: 'en-US',
    groups: [
      { id: 360, name: 'L&R' },
      { id: '361', name: 'X' },
    ],
  },
  colorScheme: 'dark',
  isCollapsed: false,
  'ticket.customField:custom_field_77': 'associate_namespace',
};

function answers(change: Record<string, unknown>, refused: readonly string[] = []): Answers {
  const values = { ...desk, ...change };
  for (const path of refused) delete values[path];
  const errors = Object.fromEntries(refused.map((path) => [path, { message: 'No such Api' }]));
  const paths = [...openingPaths(77), ...Object.keys(change), ...refused];
  const look = answersOf({ ...values, errors }, paths);
  if (look.tag !== 'seen') throw new Error('expected answers');
  return look.seen;
}

const opened = (look: ReadResult<Opening>): Opening => {
  if (look.tag !== 'seen') throw new Error(`expected an opening, got ${JSON.stringify(look)}`);
  return look.seen;
};

test('an opening is read in one call', async () => {
  const form = new FakeForm(desk);
  const heard: boolean[] = [];
  const look = await open(form, about, (collapsed) => heard.push(collapsed));
  expect(opened(look)).toEqual({
    ticket: {
      id: '42',
      link: 'https://acme.zendesk.com/agent/tickets/42',
      subject: 'Please link A-S00012345',
      requester: {
        id: '5',
        name: 'Ada Lovelace',
        emails: ['ada@acme.example', 'ada@home.example'],
        locale: 'de',
        organization: '8801',
      },
    },
    agent: { id: '9', name: 'Me', locale: 'en-US', groups: ['360', '361'] },
    composer: {
      text: '<p></p>',
      type: 'publicReply',
      channel: 'email',
      session: false,
      status: 'open',
      rich: true,
      issueType: 'associate_namespace',
    },
    viewers: ['Grace'],
    scheme: 'dark',
  });
  expect(heard).toEqual([false]);
});

test('no path is asked for twice', () => {
  const paths = openingPaths(77);
  expect(paths).toEqual([...new Set(paths)]);
  expect(openingPaths(null).some((path) => path.startsWith('ticket.customField'))).toBe(false);
});

describe('what could not be read makes the opening unread', () => {
  test.each<[string, Answers, TroubleReason]>([
    ['the id', answers({}, ['ticket.id']), 'ticket-id'],
    ['the subject', answers({}, ['ticket.subject']), 'ticket-subject'],
    ['the requester', answers({}, ['ticket.requester']), 'ticket-requester'],
    [
      'an address of an unknown form',
      answers({ 'ticket.requester': { ...requester, email: 7 } }),
      'ticket-requester',
    ],
    ['the agent', answers({}, ['currentUser']), 'signed-in-agent'],
    ['an agent without an id', answers({ currentUser: { name: 'Me' } }), 'signed-in-agent'],
  ])('%s', (_what, given, reason) => {
    expect(openingOf(given, about)).toEqual({
      tag: 'unseen',
      trouble: { kind: 'shape', service: 'zendesk', detail: '', reason },
    });
  });
});

test.each(['new', null, ''])('a ticket with the id %j is not there yet', (id) => {
  expect(openingOf(answers({ 'ticket.id': id }), about)).toEqual({ tag: 'absent' });
});

test('an id is the same as text', () => {
  const { ticket } = opened(openingOf(answers({ 'ticket.id': '42' }), about));
  expect(ticket).toMatchObject({ id: '42', link: 'https://acme.zendesk.com/agent/tickets/42' });
});

describe('a requester', () => {
  const requesterIn = (given: Answers) => opened(openingOf(given, about)).ticket.requester;

  test('without an address was read all the same', () => {
    const bare = { id: 5, name: 'Ada', email: null, identities: [] };
    expect(requesterIn(answers({ 'ticket.requester': bare }))).toEqual({
      id: '5',
      name: 'Ada',
      emails: [],
      locale: null,
    });
    expect(requesterIn(answers({ 'ticket.requester': { id: 5, name: 'Ada' } })).emails).toEqual([]);
  });

  test('who is nobody has no address', () => {
    expect(requesterIn(answers({ 'ticket.requester': null })).emails).toEqual([]);
  });

  test('is put together from single paths where the object is refused', () => {
    const pieces = {
      'ticket.requester.id': 5,
      'ticket.requester.name': 'Ada',
      'ticket.requester.email': 'ada@acme.example',
      'ticket.requester.organizations': [{ id: '8801' }],
    };
    expect(requesterIn(answers(pieces, ['ticket.requester']))).toEqual({
      id: '5',
      name: 'Ada',
      emails: ['ada@acme.example'],
      locale: null,
      organization: '8801',
    });
  });

  test('is read although one part has an unknown form', () => {
    const odd = { ...requester, identities: 'many', organizations: 'many', locale: 3, name: null };
    expect(requesterIn(answers({ 'ticket.requester': odd }))).toEqual({
      id: '5',
      name: '',
      emails: ['ada@acme.example'],
      locale: null,
    });
  });
});

describe('the requester’s organization', () => {
  test.each<[string, unknown, string | null]>([
    ['the only one', [{ id: 8801, name: 'Acme GmbH' }], '8801'],
    ['none', [], null],
    ['one of several, which nobody tells', [{ id: 8801 }, { id: 8802 }], null],
    ['one without an id', [{ name: 'Acme GmbH' }], null],
    ['missing', undefined, null],
    ['of an unknown form', 'Acme GmbH', null],
  ])('%s', (_what, organizations, expected) => {
    const given = answers({ 'ticket.requester': { ...requester, organizations } });
    expect(opened(openingOf(given, about)).ticket.requester.organization ?? null).toBe(expected);
  });
});

describe('agents', () => {
  test.each<[string, unknown, string[]]>([
    ['as objects', [{ id: 1 }, { id: '2' }], ['1', '2']],
    ['as ids', [1, '2'], ['1', '2']],
    ['missing', undefined, []],
    ['of an unknown form', 'all', []],
  ])('groups %s', (_what, groups, expected) => {
    expect(
      opened(openingOf(answers({ currentUser: { id: 9, name: 'Me', groups } }), about)).agent.groups,
    ).toEqual(expected);
  });

  test.each<[string, unknown, string[]]>([
    ['none', [], []],
    ['unreadable', 'many', []],
    [
      'with the person inside',
      [{ user: { id: 11, name: 'Linus' } }, { user: { id: 9, name: 'Me' } }],
      ['Linus'],
    ],
    ['without a name', [{ id: 12 }], []],
    ['one of an unknown form among them', [7, { id: 13, name: 'Barbara' }], ['Barbara']],
  ])('viewers: %s', (_what, viewers, expected) => {
    expect(opened(openingOf(answers({ 'ticket.viewers': viewers }), about)).viewers).toEqual(expected);
  });
});

describe('who is signed in, read anew', () => {
  const me = { id: 9, name: 'Me', locale: 'en-US', groups: [{ id: 360 }] };

  test('is what Zendesk says by now', async () => {
    const form = new FakeForm({ currentUser: me });
    expect(await readAgent(form)).toMatchObject({ tag: 'seen', seen: { id: '9', groups: ['360'] } });
    form.values['currentUser'] = { ...me, groups: [] };
    expect(await readAgent(form)).toMatchObject({ tag: 'seen', seen: { groups: [] } });
  });

  test.each([{}, { currentUser: null }, { currentUser: { name: 'Me' } }])('is unread: %j', async (values) => {
    expect(await readAgent(new FakeForm(values))).toMatchObject({
      tag: 'unseen',
      trouble: { kind: 'shape' },
    });
  });
});

describe('the scheme', () => {
  test.each<[unknown, string]>([
    ['light', 'light'],
    ['dark', 'dark'],
    ['sepia', 'light'],
    [undefined, 'light'],
  ])('%j', (told, expected) => {
    expect(opened(openingOf(answers({ colorScheme: told }), about)).scheme).toBe(expected);
  });
});

test('a ticket without a reply box opens all the same', () => {
  const given = answers({}, ['ticket.comment.text', 'ticket.comment.type', 'ticket.comment.useRichText']);
  expect(opened(openingOf(given, about)).composer).toBeNull();
});
