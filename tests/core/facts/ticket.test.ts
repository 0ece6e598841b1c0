/** What the ticket names: a subscription, an address of a group, words that may be a path. */
import { describe, expect, test } from 'vitest';
import type { Comment } from '#core/domain/records/zendesk.ts';
import { mentionsOf } from '#core/facts/ticket.ts';
import { ticketOf } from '../build.ts';
import { bare, carrying } from '../journal/entry.ts';
import { byAgent, minutesAgo, privately, said } from '../records.ts';

const mentions = (subject: string, ...comments: readonly Comment[]) =>
  mentionsOf(ticketOf({ subject }), comments);
const otto = { author: 'Otto Braun', authorId: '77' } as const;
const pathsIn = (text: string) => mentions(text).paths;

describe('addresses of groups', () => {
  test.each([
    ['https://gitlab.com/acme-corp', 'acme-corp'],
    ['http://www.gitlab.com/acme-corp/', 'acme-corp'],
    ['GitLab.com/Acme_Corp.1', 'Acme_Corp.1'],
    ['(gitlab.com/acme-corp)', 'acme-corp'],
    ['<https://gitlab.com/acme-corp>', 'acme-corp'],
    ['on gitlab.com/acme-corp.', 'acme-corp'],
    ['is it gitlab.com/acme-corp?', 'acme-corp'],
    ['gitlab.com/acme-corp, please', 'acme-corp'],
    ['https://gitlab.com/acme-corp/-/billings', 'acme-corp'],
    ['https://gitlab.com/groups/acme-corp/-/billings', 'acme-corp'],
    ['https://gitlab.com/groups/acme-corp', 'acme-corp'],
    ['https://gitlab.com/groups/acme-corp/platform/-/group_members', 'acme-corp/platform'],
    ['https://gitlab.com/acme-corp/platform', 'acme-corp/platform'],
    ['git clone https://gitlab.com/acme-corp/website.git', 'acme-corp/website'],
    ['https://gitlab.com/acme-corp/website.git.', 'acme-corp/website'],
    ['https://gitlab.com/acme-corp?tab=seats#top', 'acme-corp'],
    ['https://gitlab.com/acme-corp//', 'acme-corp'],
  ])('%s', (text, path) => {
    expect(pathsIn(text)).toEqual([path]);
  });

  test.each([
    'https://gitlab.com',
    'https://gitlab.com/',
    'https://gitlab.com/-/profile/account',
    'https://gitlab.com/help/user/group/index.md',
    'https://gitlab.com/users/sign_in',
    'https://gitlab.com/dashboard/groups',
    'https://gitlab.com/explore',
    'https://gitlab.com/groups/new',
    'https://gitlab.com/groups',
    'https://gitlab.com/api/v4/namespaces/acme-corp/gitlab_subscription',
    'https://gitlab.com/your-group',
    'https://gitlab.com/gitlab-org/gitlab/-/issues/1',
    'https://gitlab.com/gitlab-com/support/support-team-meta',
    'https://GitLab.com/GitLab-Org',
    'https://customers.gitlab.com/subscriptions',
    'https://customers.staging.gitlab.com/subscriptions/A-S00012345',
    'https://docs.gitlab.com/subscriptions/manage_subscription/',
    'https://about.gitlab.com/pricing',
    'https://handbook.gitlab.com/handbook/support',
    'https://gitlab.com.example.org/acme-corp',
    'https://notgitlab.com/acme-corp',
    'mia@gitlab.com/acme',
  ])('%s names none', (text) => {
    expect(pathsIn(text)).toEqual([]);
  });
});

describe('which of several is meant', () => {
  test('the subject tells most', () => {
    const { paths } = mentions('gitlab.com/in-subject', said('gitlab.com/in-comment', 5));
    expect(paths).toEqual(['in-subject', 'in-comment']);
  });

  test('people correct themselves: the newest words come first', () => {
    const { paths, subscriptions } = mentions(
      'Help',
      said('A-S00000001 on gitlab.com/first', 30),
      said('Sorry, A-S00000002 on gitlab.com/second', 20),
    );
    expect(paths).toEqual(['second', 'first']);
    expect(subscriptions).toEqual(['A-S00000002', 'A-S00000001']);
  });

  test('what the requester wrote beats what agents wrote, however new', () => {
    const { paths } = mentions(
      'Help',
      said('gitlab.com/mine', 30),
      said('Do you mean gitlab.com/theirs?', 10, byAgent),
      said('They own gitlab.com/noted', 5, privately),
    );
    expect(paths).toEqual(['mine', 'noted', 'theirs']);
  });

  test('what agents wrote beats what other people wrote, a colleague of the requester among them', () => {
    const { paths } = mentions(
      'Help',
      said('gitlab.com/agent', 20, byAgent),
      said('gitlab.com/cc', 10, otto),
      said('gitlab.com/nobody-knows', 5, { author: '#78', authorId: '78', role: null }),
      said('gitlab.com/mine', 30),
    );
    expect(paths).toEqual(['mine', 'agent', 'nobody-knows', 'cc']);
  });

  test('groups that an agent asks the customer to choose from are not named by that', () => {
    const question =
      'You own acme-corp, gitlab.com/acme-labs. Send me its address, such as https://gitlab.com/your-group';
    const asked = mentions('Help', said(question, 10, byAgent));
    expect([asked.paths, asked.words]).toEqual([[], []]);
    const answered = mentions(
      'Help',
      said(`acme-labs please\n> ${question}`, 5),
      said(question, 10, byAgent),
    );
    expect(answered.words[0]).toBe('acme-labs');
    expect(answered.paths).toEqual(['acme-labs']);
  });

  test('what Zendesk flags is last, whoever wrote it', () => {
    const { paths } = mentions(
      'Help',
      said('gitlab.com/stranger', 5, { ...otto, public: false, flags: [2, 17] }),
      said('gitlab.com/not-signed-in', 9, { flags: [3] }),
      said('gitlab.com/cc', 20, otto),
    );
    expect(paths).toEqual(['cc', 'stranger', 'not-signed-in']);
  });

  test('the requester is known by the id, and not by a name that anybody can bear', () => {
    const { paths } = mentions(
      'Help',
      said('gitlab.com/namesake', 5, { authorId: '77' }),
      said('gitlab.com/agent', 9, byAgent),
      said('gitlab.com/mine', 20, { author: '#8', role: null }),
    );
    expect(paths).toEqual(['mine', 'agent', 'namesake']);
  });

  test('by the name where Zendesk gives no id', () => {
    const ticket = ticketOf({});
    const unnumbered = { ...ticket, requester: { ...ticket.requester, id: null } };
    const { paths } = mentionsOf(unnumbered, [said('gitlab.com/cc', 5, otto), said('gitlab.com/mine', 9)]);
    expect(paths).toEqual(['mine', 'cc']);
  });

  test('each name keeps the most telling place that has it', () => {
    const { namedIn } = mentions(
      'About A-S00000001',
      said('A-S00000001 on gitlab.com/a', 9, { id: 'x' }),
      said('A-S00000002 on gitlab.com/a', 5, { ...otto, id: 'y', flags: [2] }),
    );
    const mia = { author: 'Mia Torres', kind: 'requester', flagged: false };
    expect(namedIn.subscriptions.get('A-S00000001')).toEqual({ ...mia, comment: null, at: null });
    expect(namedIn.paths.get('a')).toEqual({ ...mia, comment: 'x', at: minutesAgo(9) });
    expect(namedIn.subscriptions.get('A-S00000002')).toEqual({
      comment: 'y',
      author: 'Otto Braun',
      kind: 'other',
      at: minutesAgo(5),
      flagged: true,
    });
  });

  test('in one comment the first comes first, and each counts once', () => {
    const { paths } = mentions('Help', said('gitlab.com/b and gitlab.com/a, not gitlab.com/b', 1));
    expect(paths).toEqual(['b', 'a']);
  });

  test('notes of the journal name nothing; a note whose entry does not count is somebody’s own words', () => {
    const note = (entry: string) => carrying(entry, 5, { text: 'Linking A-S00009999 to gitlab.com/noted' });
    expect(mentions('Help', note(bare()))).toMatchObject({ paths: [], subscriptions: [] });
    expect(mentions('Help', note(bare({ ticket: '43' })))).toMatchObject({
      paths: ['noted'],
      subscriptions: ['A-S00009999'],
    });
  });
});

describe('subscriptions', () => {
  test.each([
    ['Subscription A-S00012345', ['A-S00012345']],
    ['(A-S00012345), A-S000860000.', ['A-S00012345', 'A-S000860000']],
    ['a-s00012345', []],
    ['XA-S00012345', []],
    ['A-S', []],
    ['A-S00012345x', []],
  ])('%s', (text, names) => {
    expect(mentions(text).subscriptions).toEqual(names);
  });
});

describe('words that may be a path', () => {
  test.each([
    ['our group acme', 'acme'],
    ['the group is called "acme"', 'acme'],
    ['namespace: acme/platform.', 'acme/platform'],
    ['group path `acme`', 'acme'],
    ['it is `acme`', 'acme'],
    ['please put it on acme-corp', 'acme-corp'],
    ['acme_corp_2, please', 'acme_corp_2'],
    ['acme-corp/platform it is', 'acme-corp/platform'],
    ['acme-corp:https://acme.example', 'acme-corp'],
    ['https://acme.example, acme-corp', 'acme-corp'],
  ])('%s', (text, word) => {
    expect(mentions(text).words).toContain(word);
  });

  test.each([
    ['see https://acme.example/?utm_source=spring-mail#read-more', 'spring-mail'],
    ['see <https://acme.example/?utm_source=spring-mail#read-more>', 'utm_source'],
    ['write to mia-torres@acme-corp.example', 'mia-torres'],
    ['write to mia-torres@acme-corp.example', 'acme-corp'],
    ['our A-S00012345', 'A-S00012345'],
    ['hello there', 'hello'],
  ])('%s does not name %s', (text, word) => {
    expect(mentions(text).words).not.toContain(word);
  });

  test('words after "group" come before any other', () => {
    expect(mentions('up-to-date: our group acme').words[0]).toBe('acme');
  });
});
